import { Seeded, seedOf } from '../seeded'
import { at, stroke } from './svg'

/** Capitals as one drawn with a marker: lines on a field 4 wide and 6 high. Our own hand; no typeface. */
const letters: Readonly<Record<string, string>> = {
  A: 'M0 6 2 0 4 6M.8 4H3.2',
  B: 'M0 0V6M0 0H2Q3.6 0 3.6 1.5T2 2.9H0M2 2.9Q4 2.9 4 4.4T2 6H0',
  C: 'M4 .9Q3.2 0 2.2 0 0 0 0 3T2.2 6Q3.3 6 4 5.1',
  D: 'M0 0V6M0 0H1.4Q4 0 4 3T1.4 6H0',
  E: 'M3.6 0H0V6H3.8M0 2.9H3',
  F: 'M3.8 0H0V6M0 2.9H3',
  G: 'M3.9 1Q3.2 0 2.2 0 0 0 0 3T2.2 6Q4 6 4 3.4H2.5',
  H: 'M0 0V6M4 0V6M0 2.9H4',
  I: 'M1 0V6',
  J: 'M3 0V4.4Q3 6 1.5 6T0 4.8',
  K: 'M0 0V6M3.8 0 0 3.6M1.3 2.5 4 6',
  L: 'M0 0V6H3.6',
  M: 'M0 6V0L2.3 3.6 4.6 0V6',
  N: 'M0 6V0L4 6V0',
  O: 'M2 0Q0 0 0 3T2 6Q4 6 4 3T2 0',
  P: 'M0 6V0H2Q4 0 4 1.7T2 3.4H0',
  Q: 'M2 0Q0 0 0 3T2 6Q4 6 4 3T2 0M2.6 4.5 4.2 6.4',
  R: 'M0 6V0H2Q4 0 4 1.6T2 3.2H0M1.9 3.2 4 6',
  S: 'M3.8 .8Q3 0 2 0 .2 0 .2 1.5T2 2.9Q4 3 4 4.5T2 6Q.8 6 0 5.1',
  T: 'M0 0H4.2M2.1 0V6',
  U: 'M0 0V4Q0 6 2 6T4 4V0',
  V: 'M0 0 2 6 4 0',
  W: 'M0 0 1.3 6 2.6 1.6 3.9 6 5.2 0',
  X: 'M0 0 4 6M4 0 0 6',
  Y: 'M0 0 2 3 4 0M2 3V6',
  Z: 'M.2 0H4L0 6H4',
  0: 'M2 0Q0 0 0 3T2 6Q4 6 4 3T2 0',
  1: 'M.4 1.2 1.9 0V6',
  2: 'M.2 1.3Q.4 0 2 0T3.8 1.6Q3.8 2.8 0 6H4',
  3: 'M.2 .7Q1 0 2 0 3.7 0 3.7 1.5T1.6 2.8Q4 2.9 4 4.4T2 6Q.8 6 0 5.2',
  4: 'M3 6V0L0 4.1H4',
  5: 'M3.7 0H.6L.4 2.6Q1.2 2.1 2 2.1 4 2.2 4 4T2 6Q.8 6 0 5.3',
  6: 'M3.4 .2Q0 1 0 4 0 6 2 6T4 4.1Q4 2.4 2.1 2.4T0 4',
  7: 'M0 0H4L1.6 6',
  8: 'M2 2.8Q.3 2.7 .3 1.4T2 0Q3.7 0 3.7 1.4T2 2.8Q0 3 0 4.4T2 6Q4 6 4 4.4T2 2.8',
  9: 'M3.9 2Q3.9 0 2 0T.1 1.9Q.1 3.6 1.9 3.6T3.9 2Q4 5.4 1 6',
  '.': 'M.4 5.8V6',
  ',': 'M.8 5.5 .3 6.8',
  ':': 'M.4 2V2.2M.4 5.2V5.4',
  '!': 'M.5 0 .6 4.2M.6 5.7V5.9',
  '?': 'M0 1.2Q.2 0 1.7 0T3.4 1.5Q3.4 2.6 1.8 3.2V4.2M1.8 5.7V5.9',
  '#': 'M1.4 0 .6 6M3.4 0 2.6 6M0 2H4.2M-.2 4H4',
  '-': 'M.4 3.2H2.6',
  '+': 'M2 1.4V5M.2 3.2H3.8',
  '=': 'M.2 2.3H3.4M.2 4.1H3.4',
  '/': 'M0 6.4 2.4 -.4',
  '%': 'M0 6 3.8 0M.8 .2Q0 .2 0 1T.8 1.8Q1.6 1.8 1.6 1T.8 .2M3.2 4.2Q2.4 4.2 2.4 5T3.2 5.8Q4 5.8 4 5T3.2 4.2',
  '&': 'M4 6 .8 2.2Q0 0 1.6 0T2.6 1.8Q0 3 0 4.6 .2 6 1.8 6 3.4 6 3.8 3.6',
  '£': 'M3.6 1Q3.2 0 2.2 0 .9 0 .9 1.8V4.4Q.9 5.5 0 6H3.8M0 3.2H2.6',
  "'": 'M.4 0 .3 1.2',
  '"': 'M.2 0V1.2M1.4 0V1.2',
  '>': 'M0 3.2H3.8M2.4 1.8 3.8 3.2 2.4 4.6',
}

const wide: Readonly<Record<string, number>> = {
  I: 2,
  M: 4.6,
  W: 5.2,
  '.': 1,
  ',': 1,
  ':': 1,
  '!': 1.2,
  "'": 0.8,
  '"': 1.6,
  '-': 3,
  1: 2.6,
}

const widthOf = (text: string): number =>
  Array.from(text).reduce((sum, letter) => sum + (letter === ' ' ? 2.6 : (wide[letter] ?? 4) + 1.5), -1.5)

/**
 * Handwriting in capitals; `size` is their height, less where it would not fit into `most`. `anchor` is where along the
 * line x is: 0 its beginning, 0.5 its middle.
 */
export const write = (
  text: string,
  x: number,
  y: number,
  size: number,
  colour: string,
  anchor = 0,
  most = Number.POSITIVE_INFINITY,
): string => {
  const chance = new Seeded(seedOf(`${text} ${x} ${y}`))
  const scale = Math.min(size / 6, most / widthOf(text.toUpperCase()))
  let along = x - widthOf(text.toUpperCase()) * scale * anchor
  let drawn = ''
  for (const letter of Array.from(text.toUpperCase())) {
    const line = letters[letter]
    if (line !== undefined) {
      const turn = chance.between(-3.2, 3.2)
      drawn += at(along, y + chance.between(-0.25, 0.25) * scale, scale, turn, stroke(line, colour, 0.82))
    }
    along += (letter === ' ' ? 2.6 : (wide[letter] ?? 4) + 1.5) * scale
  }
  return drawn
}

/** Lines of writing too small to read. */
export const scribble = (
  x: number,
  y: number,
  width: number,
  lines: number,
  gap: number,
  colour: string,
  weight = 4,
): string => {
  const chance = new Seeded(seedOf(`${x} ${y} ${width}`))
  let drawn = ''
  for (let line = 0; line < lines; line++) {
    const end = x + width * (line === lines - 1 ? chance.between(0.35, 0.7) : chance.between(0.82, 1))
    let d = `M${x} ${y + line * gap}`
    for (let along = x; along < end; along += 18) d += `q4.5 ${chance.between(-5, -2)} 9 0t9 ${chance.between(-1, 1)}`
    drawn += stroke(d, colour, weight)
  }
  return drawn
}

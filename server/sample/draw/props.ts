import { Seeded, seedOf } from '../seeded'
import { brick, chalk, coral, cream, ink, leaf, mint, mustard, notes, oak, sage, stone, wood } from './palette'
import { at, box, disc, oval, rect, shape, stroke, times } from './svg'

export const mug = (x: number, y: number, scale: number, colour: string, steam = true): string =>
  at(
    x,
    y,
    scale,
    0,
    stroke('M34 -46Q62 -50 60 -28T32 -12', colour, 10),
    shape('M-38 -62H38L34 0Q0 10 -34 0Z', colour),
    oval(0, -62, 38, 9, '#00000022'),
    oval(0, -61, 32, 6, '#5b3a26'),
    steam ? stroke('M-12 -84Q-22 -98 -10 -112T-12 -140M12 -84Q2 -100 14 -116T12 -146', '#ffffff88', 5) : '',
  )

/** A paper cup with a lid. */
export const cup = (x: number, y: number, scale: number, band: string): string =>
  at(
    x,
    y,
    scale,
    0,
    shape('M-36 -104H36L26 0H-26Z', chalk),
    shape('M-33 -74H33L28 -26H-28Z', band),
    box(-42, -118, 84, 18, 8, ink),
  )

export const chair = (x: number, y: number, scale: number, colour: string): string =>
  at(
    x,
    y,
    scale,
    0,
    stroke('M-40 0 -46 110M40 0 46 110M-34 6 -30 84M34 6 30 84', '#4a4038', 8),
    box(-50, -12, 100, 20, 8, colour),
    box(-46, -112, 92, 74, 14, colour),
    stroke('M-38 -40V-8M38 -40V-8', '#4a4038', 8),
  )

export const table = (x: number, y: number, width: number, depth: number, height: number, top = wood): string =>
  shape(`M${x + depth} ${y}H${x + width - depth}L${x + width} ${y + depth}H${x}Z`, top) +
  rect(x, y + depth, width, 16, oak) +
  rect(x + 20, y + depth + 16, 18, height, oak) +
  rect(x + width - 38, y + depth + 16, 18, height, oak)

/** The bell, brass on a wooden foot. */
export const bell = (x: number, y: number, scale: number): string =>
  at(
    x,
    y,
    scale,
    0,
    oval(0, 4, 110, 16, '#00000022'),
    box(-96, -26, 192, 28, 10, oak),
    shape('M-88 -34Q-84 -150 0 -158 84 -150 88 -34Z', mustard),
    shape('M-62 -40Q-60 -132 -6 -146 -34 -110 -34 -40Z', '#f4cf7a'),
    box(-98, -44, 196, 18, 9, '#c98a27'),
    disc(0, -168, 17, '#c98a27'),
  )

/** Somebody's feathered participant. */
export const pigeon = (x: number, y: number, scale: number, flip = false): string =>
  at(
    x,
    y,
    scale,
    0,
    `<g transform="scale(${flip ? -1 : 1} 1)">`,
    stroke('M-8 34V56M14 34V56M-18 58H4M6 58H26', coral, 5),
    shape('M-44 20Q-92 34 -118 52 -96 8 -52 -8Z', '#5e6b7b'),
    shape('M-62 12Q-40 -34 16 -38 40 -40 44 -62L70 -58Q76 -8 48 22 18 48 -20 40 -52 34 -62 12Z', '#8794a3'),
    shape('M-54 10Q-20 -22 22 -12 6 26 -40 30Z', '#6b7887'),
    stroke('M-44 16Q-16 8 8 -2M-36 26Q-12 22 8 10', '#4d5967', 5),
    disc(54, -66, 25, '#73808f'),
    shape('M34 -48Q54 -34 74 -50L70 -30Q52 -20 38 -32Z', '#6d8f83'),
    shape('M76 -70 100 -62 76 -56Z', '#3f464e'),
    disc(60, -71, 6.5, mustard),
    disc(60, -71, 3, ink),
    '</g>',
  )

export const plant = (x: number, y: number, scale: number): string =>
  at(
    x,
    y,
    scale,
    0,
    ...[-62, -34, -8, 22, 52].map((turn, index) =>
      at(0, -60, 1, turn, shape('M0 0Q-26 -70 0 -150 26 -70 0 0Z', index % 2 === 0 ? leaf : sage)),
    ),
    shape('M-44 -66H44L34 0H-34Z', brick),
    box(-50, -78, 100, 20, 6, '#9c4433'),
  )

/** A sticky note with something written small on it. */
export const note = (x: number, y: number, size: number, colour: string, lines = 3): string => {
  const chance = new Seeded(seedOf(`note ${x} ${y}`))
  const words = times(lines, (line) =>
    stroke(
      `M${size * 0.16} ${size * (0.28 + line * 0.2)}h${size * chance.between(0.4, 0.66)}`,
      '#00000066',
      Math.max(2, size * 0.04),
    ),
  )
  return at(x, y, 1, chance.between(-5, 5), rect(3, 5, size, size, '#00000018'), rect(0, 0, size, size, colour), words)
}

/** A field of sticky notes, a few missing. */
export const noteField = (
  x: number,
  y: number,
  columns: number,
  rows: number,
  size: number,
  gap: number,
  colours: readonly string[] = notes,
): string => {
  const chance = new Seeded(seedOf(`field ${x} ${y} ${columns}`))
  return times(columns * rows, (index) => {
    if (chance.chance(0.14)) return ''
    const column = index % columns
    const row = Math.floor(index / columns)
    return note(
      x + column * (size + gap) + chance.between(-6, 6),
      y + row * (size + gap) + chance.between(-7, 7),
      size,
      chance.pick(colours),
      chance.whole(1, 3),
    )
  })
}

/** A board on the wall, its inside drawn by whoever asks. */
export const board = (x: number, y: number, width: number, height: number, inside: string): string =>
  rect(x + 8, y + 12, width, height, '#00000020') +
  box(x - 12, y - 12, width + 24, height + 24, 6, stone) +
  rect(x, y, width, height, chalk) +
  inside

/** A flipchart on three legs. */
export const flipchart = (x: number, y: number, width: number, height: number, floor: number, inside: string): string =>
  stroke(
    `M${x + 30} ${y + height}L${x - 24} ${floor}M${x + width - 30} ${y + height}L${x + width + 24} ${floor}M${x + width / 2} ${y + height}V${floor - 30}`,
    '#5a5148',
    12,
  ) +
  rect(x - 14, y - 30, width + 28, height + 36, '#5a5148', { rx: 8 }) +
  rect(x, y, width, height, chalk) +
  rect(x, y - 16, width, 20, stone) +
  inside

export const phone = (x: number, y: number, scale: number, turn: number, screen: string): string =>
  at(x, y, scale, turn, box(-34, -64, 68, 128, 12, ink), rect(-27, -50, 54, 96, screen), disc(0, 55, 5, '#5c6875'))

export const laptop = (x: number, y: number, width: number, inside: string): string => {
  const height = width * 0.62
  return (
    box(x, y, width, height, 16, '#3b444f') +
    rect(x + 16, y + 16, width - 32, height - 32, '#d7e3e6') +
    inside +
    shape(
      `M${x - width * 0.06} ${y + height}H${x + width * 1.06}L${x + width * 1.14} ${y + height + width * 0.07}H${x - width * 0.14}Z`,
      '#aeb4ba',
    ) +
    rect(x - width * 0.14, y + height + width * 0.07, width * 1.28, 10, '#7f868d')
  )
}

export const potato = (x: number, y: number, scale: number): string =>
  at(
    x,
    y,
    scale,
    0,
    shape('M-120 10Q-130 -70 -50 -92 20 -112 84 -74 140 -36 116 30 92 84 4 86 -104 88 -120 10Z', '#c69a63'),
    shape('M-96 -4Q-96 -56 -40 -72 -76 -40 -72 20Z', '#d9b380'),
    ...[
      [-40, -30],
      [30, -50],
      [64, 14],
      [-10, 30],
      [-70, 36],
    ].map(([cx = 0, cy = 0]) => oval(cx, cy, 9, 5, '#8f6a3e')),
  )

export const teapot = (x: number, y: number, scale: number, colour: string, ribbon: string): string =>
  at(
    x,
    y,
    scale,
    0,
    stroke('M96 -110Q170 -120 160 -64T84 -34', colour, 20),
    shape('M-88 -60Q-150 -70 -166 -132L-138 -140Q-120 -96 -76 -100Z', colour),
    shape('M-104 -76Q-104 -160 0 -160T104 -76 58 0H-58Q-104 -12 -104 -76Z', colour),
    shape('M-62 -158Q0 -186 62 -158 30 -146 0 -146T-62 -158Z', '#00000022'),
    disc(0, -182, 15, colour),
    shape('M-103 -84Q0 -64 103 -84L104 -62Q0 -42 -104 -62Z', ribbon),
    shape('M-10 -62 -44 -92Q-60 -70 -44 -40ZM10 -62 44 -92Q60 -70 44 -40Z', ribbon),
    disc(0, -64, 12, '#00000033'),
  )

/** A window with weather in it: `sky` behind, drawn by whoever asks. */
export const windowPane = (
  x: number,
  y: number,
  width: number,
  height: number,
  sky: string,
  inside = '',
  frame = cream,
): string =>
  rect(x - 16, y - 16, width + 32, height + 32, frame) +
  rect(x, y, width, height, sky) +
  inside +
  rect(x + width / 2 - 5, y, 10, height, frame) +
  rect(x, y + height / 2 - 5, width, 10, frame) +
  rect(x - 30, y + height + 16, width + 60, 18, '#d8c9ae')

export const rain = (width: number, height: number, count: number, colour = '#ffffff55'): string => {
  const chance = new Seeded(seedOf(`rain ${width} ${count}`))
  return stroke(
    times(count, () => {
      const long = chance.between(16, 44)
      return `M${Math.round(chance.between(0, width))} ${Math.round(chance.between(0, height))}l${Math.round(-long * 0.25)} ${Math.round(long)}`
    }),
    colour,
    3,
  )
}

export const lamp = (x: number, y: number, drop: number, shade = mint): string =>
  stroke(`M${x} ${y}V${y + drop}`, ink, 4) +
  shape(
    `M${x - 60} ${y + drop + 52}Q${x - 54} ${y + drop} ${x} ${y + drop} ${x + 54} ${y + drop} ${x + 60} ${y + drop + 52}Z`,
    shade,
  ) +
  oval(x, y + drop + 52, 40, 9, '#fff3c4')

import { Seeded, seedOf } from '../seeded'
import { trinkets } from './emblems'
import { chalk, coral, hairs, ink, mint, mustard, plum, rose, sage, shirts, skins, sky, slate, teal } from './palette'
import { bust, type Figure } from './people'
import { at, disc, oval, picture, rect, shape, stroke, times } from './svg'

const grounds = [
  coral,
  teal,
  mustard,
  mint,
  sky,
  rose,
  sage,
  plum,
  slate,
  '#d9cbb3',
  '#4d6a8a',
  '#c9826b',
  '#8fb0a0',
  '#e9c9a0',
]
/** Hair of the young and of the grey, and now and then a colour nobody is born with. */
const ladies: readonly NonNullable<Figure['style']>[] = [
  'bob',
  'long',
  'bun',
  'curly',
  'fringe',
  'long',
  'bob',
  'short',
]
const gentlemen: readonly NonNullable<Figure['style']>[] = ['short', 'short', 'bald', 'curly', 'fringe', 'short']

const beard = (colour: string): string =>
  shape('M-30 4Q-30 38 0 40T30 4Q24 16 12 14 0 8 -12 14 -24 16 -30 4Z', colour) + stroke('M-7 20Q0 25 7 20', chalk, 3)
const moustache = (colour: string): string => shape('M0 9Q-8 6 -17 15 -6 18 0 13 6 18 17 15 8 6 0 9Z', colour)
const cap = (colour: string): string =>
  shape('M-36 -12Q-36 -48 0 -48T36 -12Z', colour) + shape('M-40 -14H18Q46 -14 50 -4L-40 -6Z', '#00000044')
const beanie = (colour: string): string =>
  shape('M-35 -10Q-38 -52 0 -52T35 -10Z', colour) + shape('M-37 -20H37V-6H-37Z', '#ffffff44') + disc(0, -54, 8, colour)

const pattern = (chance: Seeded): string => {
  const kind = chance.whole(0, 5)
  if (kind === 0) return times(7, (index) => rect(index * 28 - 40, 0, 12, 192, '#ffffff22'))
  if (kind === 1)
    return times(24, (index) => disc(14 + (index % 5) * 42, 14 + Math.floor(index / 5) * 42, 7, '#ffffff26'))
  if (kind === 2) return shape('M0 192 192 0V192Z', '#00000014')
  if (kind === 3) return disc(96, 96, 84, '#ffffff2e')
  if (kind === 4) return shape('M0 140H192V192H0Z', '#00000018')
  return ''
}

/** Somebody's portrait, 192 by 192, always the same for the same name. `look`: see `Person`. */
export const portrait = (name: string, look: string): string => {
  const chance = new Seeded(seedOf(`portrait ${name}`))
  const ground = chance.pick(grounds)
  const backdrop = rect(0, 0, 192, 192, ground) + pattern(chance)
  if (look === 'thing' || chance.chance(0.07)) return picture(192, 192, backdrop, chance.pick(trinkets)(ground))

  const isLady = look.startsWith('f')
  const tone = Number(look[1] ?? 2) - 1
  const dark = tone >= 2
  const hair = dark
    ? chance.pick([hairs[0], hairs[0], hairs[1], hairs[5]])
    : chance.pick([...hairs, hairs[2], hairs[3]])
  const shirt = chance.pick(shirts.filter((it) => it !== ground))
  const style = look.endsWith('h') ? 'scarf' : chance.pick(isLady ? ladies : gentlemen)
  const mouth = chance.chance(0.7) ? 'smile' : chance.chance(0.5) ? 'open' : 'flat'
  const figure: Figure = {
    skin: skins[tone] ?? skins[1],
    hair: style === 'scarf' ? chance.pick([teal, plum, coral, slate, mustard]) : hair,
    shirt,
    style,
    glasses: chance.chance(0.28),
    mouth,
  }
  const scale = chance.between(1.45, 1.85)
  const x = 96 + chance.between(-8, 8)
  const y = 96 + chance.between(-10, 6)
  return picture(
    192,
    192,
    backdrop,
    bust(name, x, y, scale, figure),
    at(x, y, scale, 0, extras(chance, isLady, style, hair, shirt)),
  )
}

const extras = (chance: Seeded, isLady: boolean, style: Figure['style'], hair: string, shirt: string): string => {
  let drawn = ''
  if (!isLady) {
    const kind = chance.next()
    if (kind < 0.26) drawn += beard(hair)
    else if (kind < 0.34) drawn += moustache(hair)
    if (chance.chance(0.1)) drawn += chance.chance(0.5) ? cap(shirt) : beanie(shirt)
  } else if (style !== 'scarf') {
    if (chance.chance(0.35)) drawn += disc(-33, 14, 4, mustard) + disc(33, 14, 4, mustard)
    if (chance.chance(0.12)) drawn += beanie(shirt)
    if (chance.chance(0.12) && style !== 'curly')
      drawn += shape('M22 -40Q32 -52 40 -44 36 -36 26 -36ZM22 -40Q10 -50 6 -42 10 -34 20 -36Z', coral)
  }
  if (chance.chance(0.16)) drawn += oval(-18, 9, 6, 4, '#d9606044') + oval(18, 9, 6, 4, '#d9606044')
  if (chance.chance(0.1))
    drawn += times(6, (index) => disc(-20 + index * 4 + (index > 2 ? 20 : 0), 6 + (index % 2) * 4, 1.3, '#8a4f2f'))
  if (chance.chance(0.18)) drawn += shape('M-14 42 0 58 14 42 20 48 0 70 -20 48Z', chalk)
  else if (chance.chance(0.12)) drawn += stroke('M-22 46Q0 74 22 46', ink, 4)
  return drawn
}

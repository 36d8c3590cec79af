import { Seeded, seedOf } from '../seeded'
import { hairs, ink, shirts, skins } from './palette'
import { at, box, disc, oval, shape, stroke } from './svg'

/** How one small figure looks. Everything not said is chosen by its name. */
export type Figure = {
  readonly skin?: string
  readonly hair?: string
  readonly shirt?: string
  readonly style?: Style
  readonly glasses?: boolean
  readonly mouth?: 'smile' | 'open' | 'flat'
}

const styles = ['short', 'bob', 'long', 'bun', 'curly', 'bald', 'fringe', 'scarf'] as const
type Style = (typeof styles)[number]

type Looks = Required<Figure>

const looksOf = (name: string, said: Figure): Looks => {
  const chance = new Seeded(seedOf(`figure ${name}`))
  return {
    skin: chance.pick(skins),
    hair: chance.pick(hairs),
    shirt: chance.pick(shirts),
    style: chance.pick(styles),
    glasses: chance.chance(0.25),
    mouth: 'smile',
    ...said,
  }
}

/** What is behind the head. */
const hairBack = ({ style, hair }: Looks): string => {
  if (style === 'long') return shape('M-34 -10Q-40 -46 0 -48 40 -46 34 -10L38 42Q20 52 0 50T-38 42Z', hair)
  if (style === 'bob') return shape('M-36 -8Q-40 -46 0 -46 40 -46 36 -8L36 20Q18 30 0 28T-36 20Z', hair)
  if (style === 'curly') return [-28, -10, 10, 28].map((x) => disc(x, -22 - (28 - Math.abs(x)) / 2, 20, hair)).join('')
  if (style === 'bun') return disc(0, -46, 15, hair)
  return ''
}

const hairFront = ({ style, hair }: Looks): string => {
  switch (style) {
    case 'bald':
      return shape('M-31 -2Q-34 -10 -30 -16L-27 -2ZM31 -2Q34 -10 30 -16L27 -2Z', hair)
    case 'fringe':
      return shape('M-33 0Q-38 -42 0 -42 38 -42 33 0L30 -12Q0 -6 -30 -12Z', hair)
    case 'curly':
      return [-22, -8, 8, 22].map((x) => disc(x, -28 + Math.abs(x) / 4, 12, hair)).join('')
    case 'scarf':
      return shape(
        'M-36 30Q-42 -44 0 -44 42 -44 36 30 20 46 0 46T-36 30ZM-25 2Q-24 32 0 34 24 32 25 2 22 -22 0 -22T-25 2Z',
        hair,
        {
          'fill-rule': 'evenodd',
        },
      )
    default:
      return shape('M-33 -2Q-38 -42 2 -43 38 -42 33 -2L29 -10Q20 -22 -8 -21 -26 -18 -29 -8Z', hair)
  }
}

const face = ({ mouth, glasses, skin }: Looks): string => {
  const lips =
    mouth === 'smile'
      ? stroke('M-9 13Q0 21 9 13', ink, 3)
      : mouth === 'open'
        ? oval(0, 16, 7, 8, '#7c2f2f')
        : stroke('M-7 16H7', ink, 3)
  const frames = glasses
    ? stroke(
        'M-21 -2a8.5 8.5 0 1 0 17 0a8.5 8.5 0 1 0 -17 0M4 -2a8.5 8.5 0 1 0 17 0a8.5 8.5 0 1 0 -17 0M-4 -3H4',
        ink,
        2.4,
      )
    : ''
  const nose = stroke('M0 2Q4 7 0 8', skin === skins[4] ? '#4d2f1f' : '#00000033', 2.4)
  return disc(-12, -2, 3.2, ink) + disc(12, -2, 3.2, ink) + nose + lips + frames
}

const headOf = (looks: Looks): string =>
  hairBack(looks) +
  disc(-31, 2, 6, looks.skin) +
  disc(31, 2, 6, looks.skin) +
  oval(0, 0, 31, 34, looks.skin) +
  face(looks) +
  hairFront(looks)

const torso = (shirt: string, skin: string): string =>
  shape('M-54 120Q-56 54 -24 46L-12 40H12L24 46Q56 54 54 120Z', shirt) + shape('M-11 26H11V42Q0 52 -11 42Z', skin)

/** Head and shoulders, seen from the front; the chin is some 34 below the point named, shoulders end 120 below. */
export const bust = (name: string, x: number, y: number, scale: number, said: Figure = {}): string => {
  const looks = looksOf(name, said)
  return at(x, y, scale, 0, torso(looks.shirt, looks.skin), headOf(looks))
}

/** The back of somebody sitting in front of us. */
export const back = (name: string, x: number, y: number, scale: number, said: Figure = {}): string => {
  const looks = looksOf(name, said)
  const hair =
    looks.style === 'bald'
      ? oval(0, 0, 31, 34, looks.skin) + shape('M-31 4Q-30 26 0 28 30 26 31 4 20 16 0 16T-31 4Z', looks.hair)
      : disc(-31, 4, 6, looks.skin) + disc(31, 4, 6, looks.skin) + hairBack(looks) + oval(0, -3, 33, 36, looks.hair)
  return at(x, y, scale, 0, torso(looks.shirt, looks.skin), hair)
}

/** Somebody standing, whole; feet are some 330 below the head's middle. `arm` raises one. */
export const standing = (
  name: string,
  x: number,
  y: number,
  scale: number,
  said: Figure & { readonly arm?: 'up' | 'out' } = {},
): string => {
  const { arm, ...rest } = said
  const looks = looksOf(name, rest)
  const legs =
    shape('M-34 190 -30 318H-6L0 210 6 318H30L34 190Z', '#34404f') +
    box(-36, 312, 34, 16, 8, ink) +
    box(4, 312, 34, 16, 8, ink)
  const body = shape('M-42 200Q-52 60 -24 46L-12 40H12L24 46Q52 60 42 200Z', looks.shirt)
  const left = stroke('M-40 70Q-56 120 -46 172', looks.shirt, 22) + disc(-46, 180, 11, looks.skin)
  const hand = arm === 'up' ? ([66, -26] as const) : arm === 'out' ? ([92, 84] as const) : ([46, 180] as const)
  const bend = arm === 'up' ? 'M38 70Q64 50 64 -8' : arm === 'out' ? 'M38 72Q62 100 84 86' : 'M40 70Q56 120 46 172'
  const right = stroke(bend, looks.shirt, 22) + disc(hand[0], hand[1], 11, looks.skin)
  const neck = shape('M-11 26H11V42Q0 52 -11 42Z', looks.skin)
  return at(x, y, scale, 0, legs, left, body, right, neck, headOf(looks))
}

/** Only the head, for those far off. */
export const head = (name: string, x: number, y: number, scale: number, said: Figure = {}): string =>
  at(x, y, scale, 0, headOf(looksOf(name, said)))

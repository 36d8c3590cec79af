import { brick, butter, chalk, coral, ink, leaf, mustard, oak, slate, stone, teal } from './palette'
import { mug, pigeon, potato } from './props'
import { at, box, disc, oval, rect, shape, stroke } from './svg'

type Emblem = (ground: string) => string

const cat: Emblem = () =>
  shape('M40 192Q40 120 56 96L50 46 78 70Q96 62 114 70L142 46 136 96Q152 120 152 192Z', '#3b3a42') +
  disc(76, 104, 9, butter) +
  disc(116, 104, 9, butter) +
  disc(76, 104, 4, ink) +
  disc(116, 104, 4, ink) +
  shape('M90 122H102L96 130Z', coral) +
  stroke('M96 130v8q-10 8 -18 2M96 138q10 8 18 2M52 118l-30 -6M52 126l-30 4M140 118l30 -6M140 126l30 4', chalk, 3)

const dog: Emblem = () =>
  shape('M46 92Q46 34 96 34T146 92 128 168 96 180 64 168 46 92Z', '#c08a52') +
  shape('M50 60Q14 60 22 128 44 132 58 96ZM142 60Q178 60 170 128 148 132 134 96Z', '#7a4b2a') +
  oval(96, 142, 36, 30, chalk) +
  oval(96, 126, 13, 9, ink) +
  disc(76, 92, 6, ink) +
  disc(116, 92, 6, ink) +
  stroke('M96 134v12q-12 12 -22 4M96 146q12 12 22 4', ink, 4)

const bicycle: Emblem = () =>
  stroke('M54 136a28 28 0 1 0 .1 0M138 136a28 28 0 1 0 .1 0', ink, 6) +
  stroke('M54 164 80 108H126L138 164M80 108 98 160H54M98 160 126 108M74 96H90M120 96l6 12M120 96h14', coral, 6)

const mountain: Emblem = () =>
  disc(140, 52, 18, butter) +
  shape('M0 192 66 72 104 130 128 98 192 192Z', slate) +
  shape('M66 72 46 108 62 100 70 112 84 102Z', chalk)

const sprout: Emblem = () =>
  stroke('M96 170V96', leaf, 9) +
  shape('M96 104Q40 104 36 50 92 48 96 104ZM96 90Q150 92 158 40 102 36 96 90Z', leaf) +
  rect(40, 166, 112, 26, oak)

const heron: Emblem = () =>
  stroke('M88 150V188M104 150V188', mustard, 5) +
  shape(
    'M60 120Q60 92 92 92 96 62 110 46L124 40 176 50 126 58Q112 76 116 104 120 150 84 152 62 150 60 120Z',
    '#dfe6ea',
  ) +
  shape('M60 120Q84 104 110 112 104 146 70 148Z', slate) +
  disc(118, 47, 4, ink)

const letter: Emblem = () =>
  box(34, 58, 124, 86, 8, chalk) +
  stroke('M34 64 96 108 158 64', brick, 7) +
  disc(140, 56, 20, coral) +
  stroke('M140 46v14m0 8v1', chalk, 6)

const boat: Emblem = () =>
  shape('M0 140q24 -14 48 0t48 0 48 0 48 0V192H0Z', '#3f6f8f') +
  shape('M40 122H152L134 150H58Z', brick) +
  shape('M92 40V114H48ZM100 56 144 114H100Z', chalk)

const lighthouse: Emblem = () =>
  shape('M78 60H114L124 176H68Z', chalk) +
  shape('M76 86H116L118 110H74ZM72 134H120L122 158H70Z', coral) +
  rect(76, 38, 40, 24, butter) +
  shape('M70 38 96 18 122 38Z', ink) +
  shape('M116 50 192 30V74Z', butter, { opacity: 0.5 })

const fern: Emblem = () =>
  at(
    96,
    176,
    1,
    0,
    ...[-54, -28, 0, 28, 54].map((turn) =>
      at(0, 0, 1, turn, shape('M0 0Q-20 -70 0 -140 20 -70 0 0Z', turn === 0 ? leaf : teal)),
    ),
  )

/** What people choose who would rather not show a face, and blogs and firms. */
export const trinkets: readonly Emblem[] = [
  cat,
  dog,
  bicycle,
  mountain,
  sprout,
  heron,
  letter,
  boat,
  lighthouse,
  fern,
  () => mug(90, 158, 1.4, coral),
  () => at(100, 110, 1, 0, pigeon(0, 0, 0.8)),
  () => potato(96, 104, 0.6) + disc(80, 96, 5, ink) + disc(112, 96, 5, ink) + stroke('M84 116q12 10 24 0', ink, 4),
  () =>
    disc(96, 96, 62, butter) + disc(76, 84, 7, ink) + disc(116, 84, 7, ink) + stroke('M68 108Q96 138 124 108', ink, 7),
  () => rect(44, 44, 104, 104, butter) + stroke('M62 74h68M62 96h68M62 118h40', ink, 7) + rect(60, 30, 20, 26, stone),
]

import { Seeded, seedOf } from '../seeded'
import { scribble, write } from './lettering'
import {
  brick,
  butter,
  chalk,
  coral,
  cream,
  dusk,
  ink,
  leaf,
  mustard,
  night,
  oak,
  plum,
  slate,
  stone,
  teal,
} from './palette'
import { back, standing } from './people'
import type { Drawings } from './picture'
import { pigeon, rain, windowPane } from './props'
import { attic, beam, bricks, cloud, floor, heaven, roofs } from './rooms'
import { at, box, disc, picture, rect, shape, stroke, times } from './svg'

/** Windows, and what is behind them. */
export const windows: Drawings = {
  'fire-escape': {
    width: 900,
    height: 1200,
    alt: 'Four people on an iron fire escape hold their telephones up to the sky',
    draw: () =>
      picture(
        900,
        1200,
        bricks(900, 1200, '#b5654f', '#00000018'),
        windowPane(90, 120, 180, 240, '#cfe0e6'),
        windowPane(630, 120, 180, 240, '#cfe0e6'),
        ...[430, 860].map((y) => rect(40, y + 250, 820, 20, ink)),
        stroke('M120 700 780 1120M120 740 780 1160', ink, 10),
        standing('escape a', 230, 370, 0.92, { arm: 'up', shirt: mustard }),
        standing('escape b', 420, 370, 0.92, { arm: 'up', shirt: teal, style: 'long' }),
        standing('escape c', 620, 370, 0.92, { arm: 'up', shirt: plum, style: 'curly' }),
        standing('escape d', 330, 800, 0.92, { arm: 'up', shirt: slate, style: 'bob' }),
        ...[
          [291, 330],
          [481, 330],
          [681, 330],
          [391, 760],
        ].map(([x = 0, y = 0]) => box(x - 12, y - 30, 28, 52, 6, ink) + rect(x - 8, y - 24, 20, 36, '#d7eef2')),
        times(8, (index) => stroke(`M${60 + index * 112} 560V680M${60 + index * 112} 990V1110`, ink, 8)),
        stroke('M40 560H860M40 990H860', ink, 12),
        stroke('M700 80q60 -50 120 0M726 106q34 -28 68 0', chalk, 9),
        disc(760, 132, 8, chalk),
      ),
  },
  'attic-window': {
    width: 900,
    height: 1100,
    alt: 'Grey light in an attic window, an empty chair below it',
    draw: () =>
      picture(
        900,
        1100,
        rect(0, 0, 900, 1100, '#cfc6b4'),
        shape('M0 0H330L0 520ZM900 0H570L900 520Z', '#bdb29c'),
        windowPane(
          250,
          160,
          400,
          420,
          '#d6dde0',
          cloud(400, 260, 0.9, '#ffffffaa') + cloud(540, 380, 0.8, '#ffffffaa'),
        ),
        shape('M250 580H650L820 1100H80Z', '#ffffff', { opacity: 0.16 }),
        floor(900, 860, 1100, '#a1815f'),
        shape('M250 860H650L760 1100H140Z', '#ffffff', { opacity: 0.14 }),
        at(
          450,
          830,
          2,
          0,
          stroke('M-40 0 -46 100M40 0 46 100', '#4a4038', 8),
          box(-50, -12, 100, 20, 8, slate),
          box(-46, -112, 92, 74, 14, slate),
        ),
      ),
  },
  'pigeon-beam': {
    width: 1200,
    height: 900,
    alt: 'A pigeon sits on the beam and looks down; people below look up',
    draw: () =>
      picture(
        1200,
        900,
        attic(1200, 900),
        windowPane(520, 50, 160, 130, '#d6e6ea'),
        beam(1200, 400, 70),
        pigeon(640, 326, 1.9),
        times(9, (index) => back(`under ${index}`, 70 + index * 132, 740 + (index % 2) * 40, 1.2)),
        stroke('M300 600q-10 -40 10 -60M560 620q-10 -40 10 -60M860 610q-10 -40 10 -60', ink, 7),
      ),
  },
  'truce-window': {
    width: 1000,
    height: 1000,
    alt: 'A window pane covered with signatures in marker, rain behind it',
    draw: () =>
      picture(
        1000,
        1000,
        rect(0, 0, 1000, 1000, cream),
        rect(90, 70, 820, 780, '#a9bcc6'),
        roofs(1000, 760, 'truce', ['#94a8b4', '#7d919e']),
        rain(1000, 850, 120),
        shape('M0 0H1000V1000H0ZM90 70V850H910V70Z', cream, { 'fill-rule': 'evenodd' }),
        rect(40, 850, 920, 40, '#d8c9ae'),
        write('Answer in 48 h', 500, 120, 58, ink, 0.5, 700),
        write('by voice', 500, 210, 46, plum, 0.5),
        signatures(),
        at(180, 900, 1, -8, box(0, 0, 220, 30, 14, coral), box(180, 4, 60, 22, 8, ink)),
      ),
  },
  'printing-press': {
    width: 1000,
    height: 1000,
    alt: 'A black iron printing press with a great wheel, and a sheet that says hello on it',
    draw: () =>
      picture(
        1000,
        1000,
        bricks(1000, 1000, '#c98f76'),
        floor(1000, 800, 1000),
        shape('M260 820 320 240H680L740 820Z', ink),
        shape('M380 300H620L650 560H350Z', '#c98f76'),
        rect(220, 540, 560, 60, '#34414f'),
        rect(160, 600, 680, 36, '#46545f'),
        rect(300, 480, 400, 60, '#d8d0c0'),
        rect(330, 470, 340, 18, chalk),
        stroke('M500 240V160M430 160H570', mustard, 18),
        disc(820, 420, 170, 'none', { stroke: '#34414f', 'stroke-width': 34 }),
        stroke('M820 250V590M650 420H990M700 300 940 540M940 300 700 540', '#34414f', 14),
        disc(820, 420, 34, mustard),
        box(240, 800, 520, 40, 10, '#34414f'),
        write('1911', 500, 690, 60, mustard, 0.5),
        at(150, 640, 1, -8, rect(0, 0, 170, 210, chalk), write('Hello', 85, 70, 42, coral, 0.5, 130)),
      ),
  },
  'cupboard-server': {
    width: 800,
    height: 1200,
    alt: 'A cupboard with a blinking computer, a mop and a box of Christmas tinsel',
    draw: () =>
      picture(
        800,
        1200,
        rect(0, 0, 800, 1200, '#d9cbb0'),
        rect(110, 70, 580, 1060, '#7b5a41'),
        rect(150, 110, 500, 980, '#4b382b'),
        ...[430, 760].map((y) => rect(150, y, 500, 24, '#8f6a4b')),
        box(220, 500, 220, 260, 12, '#c9c5b8'),
        rect(244, 530, 172, 30, '#8e8b80'),
        rect(244, 576, 172, 14, '#8e8b80'),
        disc(270, 700, 11, '#6fbf73'),
        disc(306, 700, 11, coral),
        stroke('M180 480Q260 540 330 476T480 500 620 470', leaf, 22),
        stroke('M180 480Q260 540 330 476T480 500 620 470', butter, 6, { 'stroke-dasharray': '4 22' }),
        ...[230, 380, 540].map((x, index) => disc(x, 524 - index * 6, 20, [coral, mustard, '#4c7fb0'][index] ?? coral)),
        stroke('M560 1080 600 800', oak, 16),
        shape('M520 1090q-10 -80 40 -100 60 10 60 100Z', stone),
        shape('M230 430 330 200 430 430Z', leaf),
        box(200, 900, 260, 180, 8, '#b98f63'),
        write('Xmas', 330, 960, 44, ink, 0.5),
      ),
  },
  'auckland-window': {
    width: 1200,
    height: 800,
    alt: 'A desk lamp lit in a window above a dark harbour',
    draw: () =>
      picture(
        1200,
        800,
        rect(0, 0, 1200, 800, '#2b2836'),
        rect(120, 60, 960, 560, night),
        at(
          120,
          60,
          1,
          0,
          `<svg width="960" height="560">${heaven(960, 560, 'night')}${stroke('M640 420V190M640 190l-14 40h28ZM600 250h80', '#101830', 12)}${roofs(960, 420, 'harbour', ['#26304f', '#141b30'], '#f3c766')}${rect(0, 440, 960, 120, '#16203c')}${times(16, (index) => rect(30 + index * 60, 452, 10, 50 + ((index * 37) % 50), butter, { opacity: 0.3 }))}</svg>`,
        ),
        rect(595, 60, 14, 560, '#3d394b'),
        rect(90, 620, 1020, 34, '#4a4558'),
        stroke('M300 640V520L400 430', butter, 14),
        shape('M360 400 470 450 410 520 330 470Z', butter),
        shape('M395 500 700 800H60Z', butter, { opacity: 0.16 }),
        box(250, 636, 100, 18, 8, butter),
        shape('M800 640Q790 540 850 520L846 480 874 500H896L924 480 920 520Q980 540 970 640Z', '#15131c'),
      ),
  },
}

const signatures = (): string => {
  const chance = new Seeded(seedOf('signatures'))
  const colours = [ink, plum, teal, brick, dusk]
  return times(22, (index) => {
    const x = 140 + (index % 3) * 250 + chance.between(-10, 30)
    const y = 310 + Math.floor(index / 3) * 66
    return at(x, y, 1, chance.between(-8, 6), scribble(0, 0, chance.between(120, 200), 1, 10, chance.pick(colours), 7))
  })
}

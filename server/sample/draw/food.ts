import { write } from './lettering'
import {
  brick,
  butter,
  chalk,
  coral,
  cream,
  grey,
  ink,
  mustard,
  oak,
  plum,
  sage,
  slate,
  stone,
  teal,
  wood,
} from './palette'
import type { Drawings } from './picture'
import { cup, mug, potato, teapot, windowPane } from './props'
import { bigRoom, tableTop } from './rooms'
import { at, box, disc, oval, picture, rect, shape, stroke, times } from './svg'

/** What there was to eat and drink. */
export const food: Drawings = {
  'coffee-cups': {
    width: 1200,
    height: 800,
    alt: 'A row of paper cups and mugs before a steaming kettle; a teapot wears a blue ribbon',
    draw: () =>
      picture(
        1200,
        800,
        bigRoom(1200, 800, 470, '#dcb49a'),
        rect(0, 540, 1200, 260, oak),
        teapot(980, 620, 1.25, cream, '#4c7fb0'),
        cup(140, 690, 1.5, coral),
        mug(320, 640, 1.6, teal),
        cup(480, 720, 1.6, sage),
        mug(650, 650, 1.5, mustard),
        cup(800, 740, 1.3, plum),
        stroke('M1120 400q-16 -30 0 -54t0 -54', '#ffffff99', 8),
      ),
  },
  pie: {
    width: 1200,
    height: 800,
    alt: 'One last slice of pie in a very large dish, from above',
    draw: () =>
      picture(
        1200,
        800,
        tableTop(1200, 800, '#a97a52'),
        disc(560, 410, 330, '#00000022'),
        disc(550, 395, 325, '#d9dfe0'),
        disc(550, 395, 290, '#c7cdcf'),
        shape('M550 395 780 250A272 272 0 0 1 812 470Z', '#c98a3e'),
        shape('M550 395 758 268A246 246 0 0 1 786 462Z', '#e6b565'),
        stroke('M640 372l40 -10m10 40l44 -6m-20 -80l30 -14', '#c08231', 9),
        times(22, (index) =>
          disc(330 + ((index * 97) % 420), 220 + ((index * 61) % 360), 4 + (index % 4) * 2, '#c98a3e'),
        ),
        at(
          970,
          420,
          1,
          24,
          rect(-12, -40, 24, 300, stone),
          shape(
            'M-30 -40V-200M-30 -210h8v140h10v-140h8v140h10v-140h8v140h10V-210h8V-90Q30 -40 12 -40H-12Q-30 -40 -30 -90Z',
            stone,
          ),
        ),
      ),
  },
  'hash-cake': {
    width: 1200,
    height: 900,
    alt: 'A yellow cake in the shape of a hash sign with white icing',
    draw: () =>
      picture(
        1200,
        900,
        tableTop(1200, 900, '#8d6a8a'),
        oval(600, 480, 520, 380, '#f3ece0'),
        oval(600, 470, 480, 345, chalk),
        at(600, 470, 1, -7, hash('#c99a2e', 0, 16), hash(butter, 0, 0), hash('#fffaf0', 22, -6)),
        times(26, (index) =>
          disc(
            330 + ((index * 137) % 540),
            250 + ((index * 83) % 430),
            7,
            [coral, teal, plum, mustard][index % 4] ?? coral,
            { opacity: 0.9 },
          ),
        ),
      ),
  },
  'cake-after': {
    width: 1200,
    height: 900,
    alt: 'The same plate with crumbs, forks and one sorry corner of cake',
    draw: () =>
      picture(
        1200,
        900,
        tableTop(1200, 900, '#8d6a8a'),
        oval(600, 480, 520, 380, '#f3ece0'),
        oval(600, 470, 480, 345, chalk),
        rect(690, 520, 120, 90, '#c99a2e'),
        rect(690, 506, 120, 90, butter),
        rect(706, 514, 90, 66, '#fffaf0'),
        times(40, (index) =>
          disc(
            240 + ((index * 113) % 720),
            230 + ((index * 71) % 480),
            3 + (index % 5) * 2,
            index % 3 === 0 ? '#c99a2e' : butter,
          ),
        ),
        times(4, (index) =>
          at(
            260 + index * 190,
            300 + (index % 2) * 220,
            1,
            index * 38 - 30,
            rect(-7, 0, 14, 150, grey),
            shape('M-20 -70h8v50h8v-50h8v50h8v-50h8V-10Q20 12 7 12H-7Q-20 12 -20 -10Z', grey),
          ),
        ),
      ),
  },
  'teapot-scarf': {
    width: 1000,
    height: 1000,
    alt: 'A cream teapot wrapped in a knitted scarf, a webcam on a stack of books in front of it',
    draw: () =>
      picture(
        1000,
        1000,
        rect(0, 0, 1000, 1000, '#bcd0d6'),
        windowPane(650, 60, 250, 320, '#dfe9ee'),
        rect(0, 700, 1000, 300, oak),
        teapot(450, 780, 2.4, cream, coral),
        times(6, (index) => stroke(`M${250 + index * 80} ${606 + Math.abs(index - 2.5) * -6}v44`, butter, 14)),
        shape('M640 620 740 640 730 900 640 890Z', coral),
        times(4, (index) => stroke(`M650 ${680 + index * 56}l82 8`, butter, 14)),
        box(800, 880, 180, 34, 6, teal),
        box(814, 846, 160, 34, 6, plum),
        disc(890, 800, 48, ink),
        disc(890, 800, 22, '#4c7fb0'),
      ),
  },
  toaster: {
    width: 1000,
    height: 800,
    alt: 'A chrome toaster with two pieces of very black toast, a ribbon and a crime-scene tape',
    draw: () =>
      picture(
        1000,
        800,
        rect(0, 0, 1000, 800, '#e6d9bd'),
        rect(0, 560, 1000, 240, '#c9b58d'),
        shape('M330 340V220Q330 190 380 190H440Q490 190 490 220V340Z', '#2a221e'),
        shape('M520 340V200Q520 170 570 170H630Q680 170 680 200V340Z', '#332a24'),
        stroke('M400 140q-20 -30 0 -50t0 -50M600 120q-20 -30 0 -50t0 -50', '#8f8a82', 10),
        box(220, 300, 560, 360, 80, '#c7cdd2'),
        box(260, 330, 480, 120, 50, '#dfe4e7'),
        rect(300, 318, 200, 14, ink),
        rect(510, 318, 190, 14, ink),
        box(740, 420, 70, 30, 10, ink),
        disc(500, 560, 30, slate),
        box(260, 650, 60, 40, 8, ink),
        box(680, 650, 60, 40, 8, ink),
        shape('M0 600 1000 690V740L0 650Z', butter),
        times(9, (index) => shape(`M${index * 120} ${604 + index * 10.8}l50 5 -24 52 -50 -5Z`, ink)),
        shape('M500 470 440 430Q420 470 440 510ZM500 470 560 430Q580 470 560 510Z', '#4c7fb0'),
        disc(500, 470, 18, '#38618c'),
      ),
  },
  'potato-prize': {
    width: 1000,
    height: 1000,
    alt: 'A potato on a small wooden stand with a ribbon',
    draw: () =>
      picture(
        1000,
        1000,
        rect(0, 0, 1000, 1000, '#b9d0c6'),
        shape(
          'M500 120 560 330H440ZM120 380 340 410 240 500ZM880 380 660 410 760 500ZM220 150 400 330 320 400ZM780 150 600 330 680 400Z',
          '#ffffff66',
        ),
        rect(0, 800, 1000, 200, wood),
        shape('M330 720H670L720 850H280Z', oak),
        rect(260, 850, 480, 40, '#5e3f28'),
        potato(500, 590, 1.9),
        shape('M280 640Q500 740 720 640L726 690Q500 790 274 690Z', coral),
        disc(500, 726, 46, mustard),
        write('1', 500, 704, 44, brick, 0.5),
        write('Worst tweet', 500, 776, 40, butter, 0.5, 300),
      ),
  },
}

const hash = (colour: string, inset: number, drop: number): string =>
  [
    [-150, -250, 90, 500],
    [60, -250, 90, 500],
    [-280, -130, 560, 86],
    [-280, 60, 560, 86],
  ]
    .map(([x = 0, y = 0, width = 0, height = 0]) =>
      box(x + inset, y + inset + drop, width - inset * 2, height - inset * 2, 20, colour),
    )
    .join('')

import { write } from './lettering'
import {
  brick,
  butter,
  chalk,
  coral,
  dusk,
  grey,
  ink,
  leaf,
  mint,
  mustard,
  notes,
  plum,
  sage,
  skins,
  slate,
  stone,
  teal,
} from './palette'
import type { Drawings } from './picture'
import { noteField, plant, windowPane } from './props'
import { floor, tableTop } from './rooms'
import { at, box, disc, oval, picture, rect, shape, stroke, times } from './svg'

/** Screens, bags, and what lies on floors. */
export const desks: Drawings = {
  'badge-table': {
    width: 1200,
    height: 800,
    alt: 'Name badges with first names only, laid out on a table',
    draw: () =>
      picture(
        1200,
        800,
        tableTop(1200, 800, '#b98f63'),
        ...[
          'Tamsin',
          'Nikhil',
          'Odette',
          'Winnie',
          'Pawel',
          'Safiya',
          'Orla',
          'Kaspar',
          'Esme',
          'Corin',
          'Jin',
          'Keith',
        ].map((name, index) => {
          const x = 90 + (index % 4) * 270
          const y = 80 + Math.floor(index / 4) * 236
          return at(
            x,
            y,
            1,
            ((index * 29) % 13) - 6,
            stroke('M90 0Q60 -60 20 -70M130 0Q160 -60 200 -72', [coral, teal, mustard, plum][index % 4] ?? coral, 12),
            rect(6, 8, 220, 140, '#00000022'),
            box(0, 0, 220, 140, 14, chalk),
            box(80, 8, 60, 12, 6, stone),
            write(name, 110, 56, 46, ink, 0.5, 190),
          )
        }),
      ),
  },
  'tape-eyes': {
    width: 1000,
    height: 760,
    alt: 'Two eyes drawn on tape above the camera of a screen',
    draw: () =>
      picture(
        1000,
        760,
        rect(0, 0, 1000, 760, '#d8c7a8'),
        monitor('#e8eef0'),
        drawnEye(410, 120, teal),
        drawnEye(590, 120, teal),
      ),
  },
  'tape-eyes-office': {
    width: 1000,
    height: 760,
    alt: 'A screen in an office with two drawn eyes above it, one of them purple, and a very simple table on the screen',
    draw: () =>
      picture(
        1000,
        760,
        rect(0, 0, 1000, 760, '#c9d4d8'),
        windowPane(60, 60, 120, 200, '#e7eef0'),
        monitor('#f4f7f7'),
        ...['3', '14', '1'].map((number, index) =>
          write(number, 350 + index * 150, 330, 90, [teal, coral, slate][index] ?? ink, 0.5),
        ),
        drawnEye(410, 120, teal),
        drawnEye(590, 120, '#8a4fa3'),
        plant(900, 740, 1),
      ),
  },
  suitcase: {
    width: 1100,
    height: 800,
    alt: 'An open suitcase with a potato masher, a paper wig, folders marked A to F and one stripy sock',
    draw: () =>
      picture(
        1100,
        800,
        tableTop(1100, 800, '#7f8f9a'),
        box(120, 60, 860, 330, 30, '#7a4b36'),
        box(150, 90, 800, 280, 20, '#e0cfae'),
        box(120, 380, 860, 370, 30, '#8c573f'),
        box(150, 410, 800, 310, 20, '#efe0c2'),
        ...['A', 'B', 'C', 'D', 'E', 'F'].map((letter, index) =>
          at(
            190 + index * 70,
            440,
            1,
            index * 2 - 5,
            box(0, 0, 150, 220, 8, notes[index % 5] ?? chalk),
            write(letter, 24, 24, 46, ink),
          ),
        ),
        stroke('M760 690V500M710 500H810M710 500v-40q10 -22 20 0t20 0 20 0 20 0 20 0v40', stone, 14),
        times(6, (index) => stroke(`M${280 + index * 46} 150q26 40 0 80t0 80`, chalk, 24)),
        shape('M700 130h60v110q0 20 26 24l50 6q10 40 -30 40h-60q-46 -6 -46 -50Z', coral),
        rect(700, 150, 60, 14, chalk),
        rect(700, 190, 60, 14, chalk),
      ),
  },
  'lost-property': {
    width: 1200,
    height: 800,
    alt: 'A table with a scarf, two chargers, a potato masher, a naan on a plate and one glove',
    draw: () =>
      picture(
        1200,
        800,
        tableTop(1200, 800, '#c2a27a'),
        write('Lost', 80, 60, 70, ink),
        shape('M120 250Q300 200 420 280T620 260L630 330Q500 380 400 350T130 330Z', leaf),
        stroke('M150 300v60m30 -60v60m30 -60v60', leaf, 12),
        stroke('M760 150Q900 120 880 220T720 300 800 360', ink, 10),
        box(740, 130, 50, 60, 10, ink),
        stroke('M980 140Q1120 170 1080 260T960 330', slate, 10),
        box(950, 310, 50, 60, 10, slate),
        oval(330, 590, 190, 110, chalk),
        shape('M190 580Q220 500 340 510 470 510 470 590 460 650 330 660 200 660 190 580Z', '#e2bd82'),
        times(8, (index) => oval(250 + ((index * 67) % 190), 540 + ((index * 41) % 90), 14, 8, '#b9803f')),
        stroke('M700 720V540M640 540H760M640 540v-56q12 -26 24 0t24 0 24 0 24 0 24 0v56', grey, 16),
        shape(
          'M900 700V560Q890 470 926 470 946 470 946 520V460Q950 430 972 430 992 430 992 470V440Q1000 420 1018 424 1034 430 1032 470V530Q1040 490 1064 500 1080 510 1070 550L1040 640V700Z',
          coral,
        ),
        rect(898, 660, 146, 18, chalk),
      ),
  },
  'sun-floor': {
    width: 1200,
    height: 800,
    alt: 'A rectangle of sunlight on floorboards, and many pairs of shoes around it',
    draw: () =>
      picture(
        1200,
        800,
        floor(1200, 0, 800, '#a5774f'),
        shape('M330 120H820L980 640H240Z', '#ffe9a8', { opacity: 0.75 }),
        stroke('M570 120 600 640M300 360H890', '#a5774f', 18),
        ...[
          [120, 240],
          [180, 560],
          [420, 720],
          [700, 740],
          [1050, 590],
          [1040, 260],
          [560, 60],
        ].map(([x = 0, y = 0], index) =>
          at(
            x,
            y,
            1.1,
            index * 47,
            shoe([ink, brick, teal, mustard, plum, slate, coral][index] ?? ink, 0),
            shoe([ink, brick, teal, mustard, plum, slate, coral][index] ?? ink, 62),
          ),
        ),
      ),
  },
  'floor-map': {
    width: 1200,
    height: 900,
    alt: 'A big map on the floor covered with sticky notes, knees and hands around it',
    draw: () =>
      picture(
        1200,
        900,
        floor(1200, 0, 900, '#b98f63'),
        rect(170, 90, 860, 720, '#cfe0e4'),
        at(
          110,
          40,
          0.95,
          0,
          shape(
            'M470 110Q560 90 580 150 540 200 590 240 660 250 640 320 700 380 690 450 770 470 760 540 700 600 720 660 600 700 520 690 420 730 340 760 400 680 460 640 380 640 350 590 420 560 400 500 450 460 430 400 380 380 400 320 340 300 380 240 360 180 420 190Z',
            mint,
          ),
        ),
        noteField(480, 190, 4, 6, 58, 40),
        stroke('M590 330Q720 260 800 360M520 560Q420 520 440 430M700 640Q800 700 860 600', coral, 9),
        ...[
          [60, 300, 0],
          [70, 640, 1],
          [1130, 260, 2],
          [1130, 620, 3],
          [420, 860, 4],
          [820, 870, 2],
          [620, 40, 1],
        ].map(
          ([x = 0, y = 0, tone = 0]) =>
            disc(x, y, 70, [dusk, teal, plum, brick, sage][tone] ?? dusk) +
            disc(x + (600 - x) * 0.16, y + (450 - y) * 0.16, 26, skins[tone] ?? skins[0]),
        ),
      ),
  },
}

const monitor = (screen: string): string =>
  box(190, 170, 620, 430, 22, ink) +
  rect(216, 196, 568, 376, screen) +
  shape('M440 600H560L600 700H400Z', grey) +
  box(340, 690, 320, 26, 12, grey) +
  rect(330, 82, 340, 84, butter) +
  disc(500, 184, 7, '#5c6875')

const drawnEye = (x: number, y: number, colour: string): string =>
  stroke(`M${x - 62} ${y}Q${x} ${y - 56} ${x + 62} ${y} ${x} ${y + 56} ${x - 62} ${y}`, ink, 7) +
  disc(x, y, 22, colour) +
  disc(x, y, 10, ink) +
  stroke(`M${x - 40} ${y - 34}l-12 -14M${x} ${y - 44}v-16M${x + 40} ${y - 34}l12 -14`, ink, 6)

const shoe = (colour: string, x: number): string =>
  box(x, 0, 48, 120, 24, colour) + box(x + 6, 60, 36, 54, 16, '#00000030')

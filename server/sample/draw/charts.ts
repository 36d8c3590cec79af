import { scribble, write } from './lettering'
import { brick, chalk, coral, dusk, grey, ink, leaf, mint, mustard, plum, slate, teal } from './palette'
import { bust } from './people'
import type { Drawings } from './picture'
import { board, flipchart } from './props'
import { bricks, floor } from './rooms'
import { disc, picture, rect, shape, stroke, times } from './svg'

/** Charts and lists drawn by hand. */
export const charts: Drawings = {
  'cv-tally': {
    width: 900,
    height: 1120,
    alt: 'A flipchart with a vote: dead nine, not dead fourteen, needs lunch two',
    draw: () =>
      picture(
        900,
        1120,
        rect(0, 0, 900, 1120, '#e2d5bb'),
        floor(900, 960, 1120),
        flipchart(
          150,
          90,
          600,
          780,
          1080,
          [
            write('Is the CV dead?', 450, 150, 56, ink, 0.5, 520),
            write('Dead', 200, 300, 44, coral),
            stroke(
              'M400 300v50m24 -50v50m24 -50v50m24 -50v50M390 342l96 -34M520 300v50m24 -50v50m24 -50v50m24 -50v50',
              ink,
              7,
            ),
            write('Not dead', 200, 450, 44, teal, 0, 220),
            stroke(
              'M470 450v50m20 -50v50m20 -50v50m20 -50v50M460 492l80 -34M574 450v50m20 -50v50m20 -50v50m20 -50v50M564 492l80 -34M470 540v50m20 -50v50m20 -50v50m20 -50v50',
              ink,
              7,
            ),
            write('Needs lunch', 200, 670, 44, mustard, 0, 330),
            stroke('M580 670v50m24 -50v50', ink, 7),
            stroke('M196 512Q300 526 420 512', teal, 8),
            write('14 : 9', 450, 770, 60, brick, 0.5),
          ].join(''),
        ),
      ),
  },
  'five-questions': {
    width: 960,
    height: 1200,
    alt: 'A flipchart with five interview questions, several words crossed out',
    draw: () =>
      picture(
        960,
        1200,
        rect(0, 0, 960, 1200, '#d8ccb2'),
        floor(960, 1050, 1200, '#b98f63'),
        flipchart(
          110,
          80,
          740,
          880,
          1160,
          [
            write('Five questions', 480, 130, 60, dusk, 0.5, 620),
            ...['1 What did you do?', '2 How exactly?', '3 What was hard?', '4 Who helped?', '5 And then what?'].map(
              (line, index) => write(line, 160, 260 + index * 126, 46, ink, 0, 560),
            ),
            write('Biscuit?', 520, 326, 32, grey),
            stroke('M510 346 740 336M512 332 738 352', coral, 7),
            write('Weakness', 500, 578, 32, grey),
            stroke('M490 600 726 588M492 584 720 610', coral, 7),
            stroke('M160 208Q480 226 800 204', mustard, 9),
            times(5, (index) => rect(760, 262 + index * 126, 44, 44, 'none', { stroke: teal, 'stroke-width': 6 })),
          ].join(''),
        ),
      ),
  },
  'graduate-map': {
    width: 1000,
    height: 900,
    alt: 'An outline of an island with red dots in one corner and blue dots everywhere else',
    draw: () =>
      picture(
        1000,
        900,
        rect(0, 0, 1000, 900, '#cfe0e4'),
        rect(60, 50, 880, 800, chalk),
        shape(
          'M470 110Q560 90 580 150 540 200 590 240 660 250 640 320 700 380 690 450 770 470 760 540 700 600 720 660 600 700 520 690 420 730 340 760 400 680 460 640 380 640 350 590 420 560 400 500 450 460 430 400 380 380 400 320 340 300 380 240 360 180 420 190Z',
          mint,
        ),
        [
          [620, 640],
          [650, 610],
          [600, 660],
          [670, 640],
          [640, 668],
          [690, 618],
        ]
          .map(([x = 0, y = 0]) => disc(x, y, 15, coral))
          .join(''),
        [
          [450, 180],
          [520, 250],
          [440, 300],
          [590, 330],
          [480, 400],
          [560, 430],
          [470, 520],
          [620, 500],
          [420, 620],
          [700, 520],
          [400, 230],
          [540, 580],
        ]
          .map(([x = 0, y = 0]) => disc(x, y, 15, '#3d74ad'))
          .join(''),
        disc(140, 130, 16, coral),
        write('We visit', 176, 112, 38, ink, 0, 180),
        disc(140, 200, 16, '#3d74ad'),
        write('They came', 176, 182, 38, ink, 0, 190),
        stroke('M800 480Q860 560 760 620M760 620l30 -34M760 620l42 4', ink, 7),
        write('Oh dear', 730, 420, 40, plum),
      ),
  },
  'funnel-chart': {
    width: 900,
    height: 1120,
    alt: 'A hand-drawn funnel: 412 applied, 61 read, 14 met, 2 offered, 1 came, 1 stayed',
    draw: () =>
      picture(
        900,
        1120,
        bricks(900, 1120, '#d8a58c'),
        board(
          90,
          80,
          720,
          900,
          [
            ...[
              [600, '412 applied', '#a9c9e6'],
              [430, '61 read', coral],
              [310, '14 met', mustard],
              [210, '2 offered', mint],
              [130, '1 came', sageish],
              [110, '1 stayed', teal],
            ].map(([wide, label, colour], index) => {
              const w = Number(wide)
              const next = [430, 310, 210, 130, 110, 96][index] ?? 96
              const y = 170 + index * 128
              return (
                shape(
                  `M${380 - w / 2} ${y}H${380 + w / 2}L${380 + next / 2} ${y + 112}H${380 - next / 2}Z`,
                  String(colour),
                ) + (index === 0 ? '' : write(String(label), 600, y + 36, 34, ink, 0, 190))
              )
            }),
            write('412 applied', 380, 200, 44, ink, 0.5, 420),
            stroke('M740 250Q790 290 760 320M760 320l2 -30M760 320l26 -10', coral, 7),
            write('Leak !', 660, 200, 36, coral, 0, 130),
          ].join(''),
        ),
      ),
  },
  'dots-chart': {
    width: 1200,
    height: 720,
    alt: 'A chart of dots: most near the left, one alone at the far right with an arrow',
    draw: () =>
      picture(
        1200,
        720,
        bricks(1200, 720, '#e0cbb4'),
        board(
          80,
          70,
          1040,
          560,
          [
            stroke('M150 540H1070', ink, 7),
            write('Days', 980, 566, 32, ink),
            times(26, (index) =>
              disc(
                190 + (index % 7) * 42,
                505 - Math.floor(index / 7) * 42 - (index % 7 === 2 ? 42 : 0),
                15,
                index % 5 === 0 ? mustard : teal,
              ),
            ),
            times(5, (index) => disc(560 + index * 34, 500 - (index % 2) * 48, 15, teal)),
            disc(1020, 500, 18, coral),
            stroke('M900 330Q990 350 1014 456M1014 456l-24 -24M1014 456l16 -30', ink, 6),
            write('We know you', 690, 290, 42, coral),
            stroke('M440 120V540', grey, 5, { 'stroke-dasharray': '4 18' }),
            write('The average', 460, 130, 32, grey),
          ].join(''),
        ),
      ),
  },
  'deeds-flipchart': {
    width: 900,
    height: 1120,
    alt: 'A flipchart: one deed each by Christmas, a list with dates in several hands',
    draw: () =>
      picture(
        900,
        1120,
        rect(0, 0, 900, 1120, '#cfd8cf'),
        floor(900, 980, 1120),
        flipchart(
          140,
          90,
          620,
          800,
          1080,
          [
            write('One deed each', 450, 140, 52, ink, 0.5, 520),
            write('By Christmas', 450, 214, 36, coral, 0.5),
            times(9, (index) => {
              const colours = [teal, plum, brick, slate, leaf]
              const colour = colours[index % 5] ?? ink
              return (
                scribble(190, 300 + index * 62, 300, 1, 40, colour, 6) +
                write(`${3 + index * 3}.${10 + Math.floor(index / 4)}.`, 600, 280 + index * 62, 32, colour)
              )
            }),
          ].join(''),
        ),
        bust('safiya-deeds', 770, 900, 1.9, { style: 'scarf', hair: teal, skin: '#a16a45', shirt: plum }),
      ),
  },
}

const sageish = '#8fae8b'

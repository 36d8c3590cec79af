import { scribble, write } from './lettering'
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
  slate,
  stone,
  teal,
} from './palette'
import { standing } from './people'
import type { Drawings } from './picture'
import { board, noteField } from './props'
import { bigRoom, bricks } from './rooms'
import { box, oval, picture, rect, shape, stroke } from './svg'

/** Boards and walls full of notes. */
export const walls: Drawings = {
  'whiteboard-sourcing': {
    width: 1200,
    height: 800,
    alt: 'A whiteboard: where we look, with minutes, races, speaker lists, clubs and a crossed-out job board',
    draw: () =>
      picture(
        1200,
        800,
        bricks(1200, 800, '#dcb49a'),
        board(
          90,
          90,
          1020,
          600,
          [
            write('Where we look', 150, 140, 62, ink),
            stroke('M150 222Q400 234 690 220', coral, 8),
            write('Harbour minutes', 180, 280, 44, teal),
            write('Race results', 180, 360, 44, teal),
            write('Speaker lists', 180, 440, 44, teal),
            write('The caving club', 180, 520, 44, teal),
            write('Allotment blogs ?', 180, 600, 44, plum, 0, 520),
            write('Job boards', 800, 300, 44, grey, 0, 250),
            stroke('M780 336 1070 306M784 300 1064 346', coral, 9),
            stroke('M740 540Q850 450 980 520', slate, 6),
            stroke('M952 498 984 522 948 540', slate, 6),
            write('Read first !', 780, 570, 40, brick, 0, 280),
            tick(130, 286, leaf),
            tick(130, 366, leaf),
            tick(130, 446, leaf),
          ].join(''),
        ),
        box(420, 712, 150, 16, 8, coral),
        box(600, 712, 130, 16, 8, teal),
      ),
  },
  'sticky-notes-journey': {
    width: 1200,
    height: 760,
    alt: 'A long row of sticky notes on brown paper, most of them yellow',
    draw: () =>
      picture(
        1200,
        760,
        bricks(1200, 760, '#e6d3bc'),
        rect(40, 150, 1120, 470, '#c9a57a'),
        write('Apply', 90, 180, 40, ink),
        write('Wait', 470, 180, 40, ink),
        write('Offer', 1000, 180, 40, ink, 0, 140),
        noteField(80, 260, 3, 3, 96, 14, [notes[2], notes[3]]),
        noteField(420, 260, 5, 3, 96, 14, [notes[0], notes[0], butter]),
        noteField(980, 260, 1, 2, 96, 14, [notes[1]]),
        stroke('M80 590H1080', ink, 6),
        stroke('M1052 572 1086 590 1052 608', ink, 6),
        write('26 days', 590, 640, 46, coral),
      ),
  },
  'track-wall': {
    width: 1200,
    height: 900,
    alt: 'The programme on a brick wall: two columns of cards in four colours, written by hand',
    draw: () =>
      picture(
        1200,
        900,
        bricks(1200, 900, '#c98f76'),
        rect(90, 50, 1020, 110, chalk),
        write('Wednesday', 600, 76, 60, ink, 0.5),
        ...['Sourcing', 'Branding', 'Tweeting', 'Graduates', 'Referrals'].map((word, index) =>
          card(120, 200 + index * 134, 440, word, index),
        ),
        ...['Candidates', 'CV trial', 'Interviews', 'Puddles', 'Mobile'].map((word, index) =>
          card(640, 200 + index * 134, 440, word, index + 2),
        ),
      ),
  },
  'sticky-wall': {
    width: 1200,
    height: 800,
    alt: 'A wall full of sticky notes, and somebody putting up one more',
    draw: () =>
      picture(
        1200,
        800,
        bigRoom(1200, 800, 690, '#e3c3ad'),
        noteField(60, 50, 9, 6, 92, 12),
        standing('sticky', 1010, 330, 1.35, { arm: 'up', style: 'bun', shirt: mustard }),
        standing('sticky2', 160, 420, 1.15, { style: 'short', shirt: dusk }),
      ),
  },
  'promises-wall': {
    width: 1000,
    height: 1000,
    alt: 'A paper-covered wall with dozens of small notes in many colours, one of them hanging crooked',
    draw: () =>
      picture(
        1000,
        1000,
        rect(0, 0, 1000, 1000, stone),
        rect(40, 40, 920, 920, '#efe6d4'),
        write('One thing', 500, 70, 66, coral, 0.5),
        noteField(80, 180, 8, 7, 88, 16),
        `<g transform="rotate(14 560 520)">${rect(520, 480, 100, 100, butter)}${scribble(532, 510, 70, 3, 22, ink, 4)}</g>`,
      ),
  },
  'pool-puddle': {
    width: 1200,
    height: 760,
    alt: 'A whiteboard chart of four kinds of database: pool, puddle, pond and swamp, with a pigeon footprint',
    draw: () =>
      picture(
        1200,
        760,
        rect(0, 0, 1200, 760, '#d9ceb5'),
        board(
          80,
          80,
          1040,
          560,
          [
            stroke('M180 120V560H1060M180 120l-16 30M180 120l16 30M1060 560l-30 -16M1060 560l-30 16', ink, 7),
            write('Big', 106, 130, 32, ink),
            write('Alive', 950, 586, 32, ink),
            oval(860, 230, 130, 60, '#8fc3d6'),
            write('Pool', 860, 214, 36, ink, 0.5),
            oval(840, 460, 120, 38, '#8fc3d6'),
            write('Puddle', 840, 448, 30, ink, 0.5),
            oval(420, 430, 110, 48, mint),
            write('Pond', 420, 416, 34, ink, 0.5),
            shape(
              'M240 180Q330 130 430 170 520 160 560 220 540 290 430 284 320 300 250 264 210 220 240 180Z',
              '#8a9a5b',
            ),
            write('Swamp', 396, 210, 40, chalk, 0.5),
            write('61 000', 330, 308, 34, coral),
            stroke('M640 190Q720 180 700 300M620 200l20 -10 4 22', coral, 6),
            write('Us', 690, 316, 34, coral),
            stroke('M1010 350v36m0 0l-18 26m18 -26v34m0 -34l20 26', ink, 5),
          ].join(''),
        ),
      ),
  },
}

const tick = (x: number, y: number, colour: string) => stroke(`M${x} ${y + 14}l12 14 26 -34`, colour, 7)

/** Whiteboards and charts on the wall. */

const card = (x: number, y: number, width: number, word: string, index: number): string => {
  const colours = [notes[0], notes[1], notes[2], notes[3]]
  return (
    rect(x + 5, y + 7, width, 112, '#00000022') +
    rect(x, y, width, 112, colours[index % 4] ?? chalk) +
    write(word, x + 30, y + 34, 46, ink, 0, width - 60)
  )
}

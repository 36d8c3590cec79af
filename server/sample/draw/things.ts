import { write } from './lettering'
import { butter, chalk, coral, ink, mustard, oak, plum, rose, slate, stone, teal } from './palette'
import type { Drawings } from './picture'
import { bell, mug, plant } from './props'
import { bigRoom, floor, tableTop } from './rooms'
import { at, box, disc, oval, picture, rect, shape, stroke, times } from './svg'

/** Things on tables. */
export const things: Drawings = {
  'mug-of-pounds': {
    width: 1000,
    height: 800,
    alt: 'A striped mug with coins in it and some beside it',
    draw: () =>
      picture(
        1000,
        800,
        bigRoom(1000, 800, 480, '#dcb49a'),
        rect(0, 560, 1000, 240, oak),
        at(470, 640, 3.2, 0, mug(0, 0, 1, teal, false), rect(-37, -46, 74, 8, chalk), rect(-35, -28, 70, 8, chalk)),
        times(6, (index) => coin(410 + (index % 3) * 56, 446 - Math.floor(index / 3) * 18)),
        coin(720, 680),
        coin(770, 704),
        coin(690, 720),
        write('£1', 470, 556, 60, butter, 0.5),
      ),
  },
  'cracked-camera': {
    width: 1000,
    height: 900,
    alt: 'An old camera mended with tape on a tripod',
    draw: () =>
      picture(
        1000,
        900,
        rect(0, 0, 1000, 900, '#cddad4'),
        floor(1000, 740, 900),
        stroke('M500 480 330 860M500 480 670 860M500 480V860', ink, 16),
        box(440, 430, 120, 60, 12, slate),
        box(270, 190, 460, 260, 26, '#3b444f'),
        box(360, 150, 180, 60, 14, '#3b444f'),
        disc(520, 320, 104, stone),
        disc(520, 320, 84, ink),
        disc(520, 320, 54, '#46607a'),
        disc(496, 296, 16, '#c9dbe6'),
        box(650, 210, 52, 34, 8, coral),
        stroke('M300 210 360 290 330 330 380 430', '#e9edf0', 5),
        at(320, 300, 1, -32, rect(-80, -18, 190, 40, butter), stroke('M-60 -18v40M90 -18v40', '#d9b95a', 3)),
        at(640, 430, 1, 12, rect(-90, -16, 190, 36, butter)),
      ),
  },
  bell: {
    width: 1000,
    height: 1000,
    alt: 'A brass hand bell on a wooden table',
    draw: () =>
      picture(
        1000,
        1000,
        bigRoom(1000, 1000, 620),
        rect(0, 700, 1000, 300, oak),
        rect(0, 700, 1000, 18, '#94673f'),
        bell(500, 820, 2.9),
        stroke(
          'M180 420Q140 340 180 260M110 460Q40 340 110 220M820 420Q860 340 820 260M890 460Q960 340 890 220',
          '#fff2cf',
          14,
        ),
      ),
  },
  'duck-umbrella': {
    width: 800,
    height: 1200,
    alt: 'A wet red umbrella on a coat rail; its handle is a wooden duck',
    draw: () =>
      picture(
        800,
        1200,
        rect(0, 0, 800, 1200, '#cdd8cf'),
        rect(0, 110, 800, 24, oak),
        stroke('M110 134v60q0 40 40 40M640 134v60q0 40 40 40', oak, 14),
        shape('M560 240Q700 240 740 340L760 860H600Z', slate),
        shape('M60 240Q160 220 190 320L200 900H40Z', plum),
        shape('M400 470 480 980 400 1090 320 980Z', '#c63d33'),
        shape('M400 470 440 980 400 1090Z', '#a92f28'),
        stroke('M400 300V480M400 1090v40', oak, 16),
        shape(
          'M330 290Q320 210 400 210 420 150 480 150 550 150 556 210L610 226 552 244Q540 330 430 336 350 336 330 290Z',
          '#c9924f',
        ),
        shape('M350 280Q380 240 450 262 440 310 380 312Z', '#a8733a'),
        disc(500, 200, 9, ink),
        shape('M556 210 612 226 552 244Z', mustard),
        stroke('M396 1150v12M370 1170v10M424 1172v12', '#6f9bb5', 9),
      ),
  },
  'adjective-mug': {
    width: 900,
    height: 900,
    alt: 'A mug overflowing with coins and paper slips with crossed-out adjectives',
    draw: () =>
      picture(
        900,
        900,
        tableTop(900, 900, '#b98f63'),
        at(430, 760, 4.4, 0, mug(0, 0, 1, coral, false)),
        times(11, (index) => coin(300 + (index % 4) * 84, 490 - Math.floor(index / 4) * 26)),
        ...['Dynamic', 'Passionate', 'Vibrant', 'Agile'].map((word, index) =>
          at(
            [70, 480, 560, 90][index] ?? 0,
            [250, 210, 820, 800][index] ?? 0,
            1,
            [-14, 9, -6, 8][index] ?? 0,
            rect(0, 0, 300, 70, chalk),
            write(word, 150, 20, 34, ink, 0.5, 260),
            stroke('M20 36H280', coral, 8),
          ),
        ),
      ),
  },
  'bell-box': {
    width: 900,
    height: 760,
    alt: 'The bell lies in a wooden box on a folded towel',
    draw: () =>
      picture(
        900,
        760,
        rect(0, 0, 900, 760, '#3f3a44'),
        shape('M160 240H740L820 640H80Z', oak),
        shape('M200 270H700L760 600H140Z', '#5e3f28'),
        shape('M200 400Q450 330 700 400L752 590H148Z', rose),
        at(450, 520, 1.3, 96, bell(0, 0, 1)),
        shape('M130 90H770L740 240H160Z', '#8f6442'),
        write('Good night', 450, 140, 46, butter, 0.5, 380),
      ),
  },
  'desk-bell': {
    width: 1000,
    height: 800,
    alt: 'A new brass bell on a tidy reception desk beside a plant and a card that says ring',
    draw: () =>
      picture(
        1000,
        800,
        rect(0, 0, 1000, 800, '#bfd1cb'),
        rect(0, 520, 1000, 280, '#8c6a4d'),
        rect(0, 500, 1000, 34, '#a9825f'),
        bell(470, 510, 1.8),
        plant(140, 510, 1.5),
        shape('M690 300 900 320 900 500 680 500Z', chalk),
        write('Ring', 790, 350, 60, coral, 0.5, 170),
        write('somebody', 790, 430, 34, ink, 0.5, 170),
      ),
  },
}

const coin = (x: number, y: number): string =>
  oval(x, y, 34, 14, '#c98a27') + oval(x, y - 5, 34, 14, mustard) + oval(x, y - 5, 24, 9, '#d99d34')

/** Things on tables. */

import { scribble, write } from './lettering'
import { butter, chalk, coral, cream, dusk, ink, mustard, plum, teal } from './palette'
import type { Drawings } from './picture'
import { tableTop } from './rooms'
import { at, box, picture, rect, shape, stroke, times } from './svg'

/** Printed and written sheets. */
export const prints: Drawings = {
  'bingo-card': {
    width: 1000,
    height: 1000,
    alt: 'A hand-drawn bingo card: handshake, headset, plant, jumping, all crossed',
    draw: () =>
      picture(
        1000,
        1000,
        rect(0, 0, 1000, 1000, '#b88a60'),
        rect(96, 70, 830, 870, '#00000022'),
        rect(80, 56, 830, 870, chalk),
        write('Stock photo bingo', 495, 100, 52, coral, 0.5),
        times(16, (index) =>
          rect(120 + (index % 4) * 190, 200 + Math.floor(index / 4) * 170, 180, 160, 'none', {
            stroke: ink,
            'stroke-width': 6,
          }),
        ),
        [
          'Hands',
          'Headset',
          'Plant',
          'Jump',
          'Skyline',
          'Laptop',
          'Laugh',
          'Tie',
          'Ladder',
          'Globe',
          'Gears',
          'Apple',
          'Arrow',
          'Team',
          'Puzzle',
          'Sunrise',
        ]
          .map((word, index) =>
            write(word, 210 + (index % 4) * 190, 266 + Math.floor(index / 4) * 170, 28, dusk, 0.5, 150),
          )
          .join(''),
        times(4, (index) => stroke(`M${136 + index * 190} ${222 + index * 0}l148 118m0 -118l-148 118`, coral, 11)),
        stroke('M506 392l148 118m0 -118l-148 118M126 562l148 118m0 -118l-148 118', coral, 11),
      ),
  },
  'red-pen-advert': {
    width: 900,
    height: 1200,
    alt: 'A printed job advert with nearly every line crossed out in red and a few words ringed',
    draw: () =>
      picture(
        900,
        1200,
        tableTop(900, 1200, '#b98f63'),
        at(
          110,
          80,
          1,
          -2,
          rect(8, 12, 680, 1030, '#00000022'),
          rect(0, 0, 680, 1030, chalk),
          write('Rockstar', 60, 60, 60, ink),
          stroke('M50 96H420M56 84 410 108', coral, 9),
          write('Person', 440, 50, 46, coral, 0, 210),
          times(15, (index) => rect(60, 180 + index * 52, 560 - ((index * 67) % 150), 18, '#b9b3a6')),
          times(13, (index) =>
            index % 5 === 3
              ? ''
              : stroke(`M50 ${190 + index * 52}q150 -14 280 0t${240 - ((index * 47) % 120)} 0`, coral, 8),
          ),
          stroke('M60 330Q300 290 420 346T60 372 60 330', coral, 8),
          write('Pay ?', 470, 640, 54, coral),
          write('On Tuesday ?', 300, 930, 44, coral, 0, 330),
          stroke('M480 720l70 60m0 -40v40h-40', coral, 8),
        ),
        at(
          760,
          640,
          1,
          24,
          box(-20, -260, 40, 340, 16, coral),
          shape('M-20 80H20L0 140Z', cream),
          shape('M-7 120H7L0 140Z', '#a3231b'),
        ),
      ),
  },
  'advert-before-after': {
    width: 1200,
    height: 800,
    alt: 'Two sheets: on the left one covered in small print, on the right one with five short lines',
    draw: () =>
      picture(
        1200,
        800,
        tableTop(1200, 800, '#8f9f9a'),
        at(
          120,
          70,
          1,
          -3,
          rect(0, 0, 420, 640, chalk),
          times(34, (index) => rect(30, 34 + index * 17, 360 - ((index * 31) % 60), 8, '#a9a498')),
        ),
        write('640', 300, 724, 50, ink, 0.5),
        stroke('M580 380H660M640 356 668 380 640 404', coral, 12),
        at(
          700,
          90,
          1,
          2,
          rect(0, 0, 400, 600, chalk),
          ...['On Tuesday', 'The pay', 'The place', "What's hard", 'Ring Sue'].map((line, index) =>
            write(line, 44, 60 + index * 104, 40, [ink, teal, dusk, plum, coral][index] ?? ink, 0, 310),
          ),
        ),
        write('92', 900, 724, 50, coral, 0.5),
      ),
  },
  'notes-pages': {
    width: 1100,
    height: 800,
    alt: 'Pages and pages of neat handwriting, fanned out, with a fountain pen',
    draw: () =>
      picture(
        1100,
        800,
        tableTop(1100, 800, '#6f4b3a'),
        times(6, (index) =>
          at(
            170 + index * 120,
            90 + index * 22,
            1,
            index * 6 - 16,
            rect(4, 8, 400, 540, '#00000022'),
            rect(0, 0, 400, 540, index % 2 === 0 ? chalk : cream),
            scribble(40, 70, 310, 14, 32, dusk, 4),
          ),
        ),
        at(880, 560, 1, 34, box(-14, -220, 28, 220, 12, teal), shape('M-14 0H14L0 60Z', mustard)),
        write('40', 90, 670, 80, butter),
      ),
  },
}

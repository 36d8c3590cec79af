import { write } from './lettering'
import { brick, butter, chalk, coral, dusk, ink, mustard, night, plum, sage, slate, teal } from './palette'
import { bust, standing } from './people'
import type { Drawings } from './picture'
import { cup, lamp, rain } from './props'
import { cloud, heaven, roofs } from './rooms'
import { at, box, disc, oval, picture, rect, shape, stroke, times } from './svg'

/** The town, its weather and its trains. */
export const town: Drawings = {
  'tram-rain': {
    width: 1200,
    height: 800,
    alt: 'An orange tram in evening rain, its lights mirrored in the wet street',
    draw: () =>
      picture(
        1200,
        800,
        heaven(1200, 800, 'dusk'),
        roofs(1200, 520, 'tram', ['#4a4c66', '#2f3550'], '#f3d27a'),
        rect(0, 530, 1200, 270, '#2b3147'),
        shape('M250 560H850L900 790H200Z', mustard, { opacity: 0.25 }),
        times(6, (index) => rect(330 + index * 90, 570, 26, 190, butter, { opacity: 0.25 })),
        tram(560, 540, 1.15),
        stroke('M0 300H1200', ink, 4),
        stroke('M0 570 1200 560M0 610 1200 598', '#55607c', 6),
        standing('umbrella', 1040, 520, 0.6, { shirt: coral }),
        shape(
          'M950 470Q960 390 1040 386T1130 470Q1100 450 1086 470 1064 450 1040 470 1016 450 996 470 980 450 950 470Z',
          '#c63d33',
        ),
        rain(1200, 800, 260),
      ),
  },
  'train-window': {
    width: 1200,
    height: 800,
    alt: 'A rainy green field with sheep, seen through a train window; a paper cup on the sill',
    draw: () =>
      picture(
        1200,
        800,
        heaven(1200, 800, 'day'),
        cloud(300, 160, 1.5),
        cloud(820, 120, 1.9),
        shape('M0 420Q300 330 620 400T1200 370V800H0Z', '#8fae7c'),
        shape('M0 510Q400 430 760 510T1200 480V800H0Z', sage),
        ...[
          [220, 480, 1],
          [350, 520, 1.2],
          [700, 470, 0.9],
          [820, 530, 1.3],
          [560, 560, 1.5],
        ].map(([x = 0, y = 0, scale = 1]) => sheep(x, y, scale)),
        stroke(
          'M0 610H1200M60 570v80M240 575v80M420 575v80M600 575v80M780 575v80M960 575v80M1140 575v80',
          '#6a5743',
          8,
        ),
        rain(1200, 700, 140, '#ffffff66'),
        shape('M0 0H1200V800H0ZM90 70V640Q90 680 130 680H1070Q1110 680 1110 640V110Q1110 70 1070 70Z', slate, {
          'fill-rule': 'evenodd',
        }),
        rect(0, 690, 1200, 110, '#45586a'),
        cup(960, 750, 1.5, coral),
      ),
  },
  'skyline-morning': {
    width: 1200,
    height: 675,
    alt: 'Roofs, chimneys and a few towers of a northern town at sunrise, from an iron stair',
    draw: () =>
      picture(
        1200,
        675,
        heaven(1200, 675, 'dawn'),
        disc(840, 360, 84, '#fbe3b4'),
        cloud(260, 150, 1.4, '#ffffff99'),
        cloud(980, 110, 1, '#ffffff99'),
        roofs(1200, 520, 'morning', ['#8e93a8', '#5d5f78'], '#f6d99a'),
        stroke(
          'M0 590H1200M60 590v90M180 590v90M300 590v90M420 590v90M540 590v90M660 590v90M780 590v90M900 590v90M1020 590v90M1140 590v90',
          ink,
          12,
        ),
      ),
  },
  'pub-tiles': {
    width: 1200,
    height: 800,
    alt: 'A pub front of green tiles with golden windows full of people',
    draw: () =>
      picture(
        1200,
        800,
        rect(0, 0, 1200, 800, night),
        rect(60, 60, 1080, 640, '#2c6a55'),
        times(9, (row) =>
          times(19, (column) =>
            rect(66 + column * 57, 66 + row * 72, 50, 64, (row + column) % 3 === 0 ? '#347a62' : '#2f7059', { rx: 4 }),
          ),
        ),
        box(180, 90, 840, 90, 10, '#173f33'),
        write('The green tiles', 600, 108, 54, mustard, 0.5, 780),
        ...[140, 760].map(
          (x) =>
            rect(x - 14, 236, 328, 300, '#173f33') +
            rect(x, 250, 300, 272, '#f3c766') +
            rect(x + 145, 250, 10, 272, '#173f33'),
        ),
        ...[200, 300, 390].map((x, index) =>
          bust(`pub ${index}`, x, 430, 0.75, { shirt: [coral, dusk, plum][index] ?? coral }),
        ),
        ...[820, 920, 1010].map((x, index) =>
          bust(`pubr ${index}`, x, 430, 0.75, { shirt: [teal, brick, slate][index] ?? teal }),
        ),
        rect(500, 250, 200, 450, '#173f33'),
        rect(520, 270, 160, 200, '#f3c766'),
        disc(670, 540, 9, mustard),
        rect(0, 690, 1200, 110, '#39405a'),
        shape('M140 700H440L480 800H90ZM760 700H1060L1110 800H720Z', '#f3c766', { opacity: 0.22 }),
        lamp(480, 0, 210, ink),
        lamp(720, 0, 210, ink),
      ),
  },
  'canal-night': {
    width: 1200,
    height: 800,
    alt: 'A canal at night with lights in the water and four people walking under lamps',
    draw: () =>
      picture(
        1200,
        800,
        heaven(1200, 800, 'night'),
        disc(960, 120, 46, '#f4ead0'),
        roofs(1200, 420, 'canal', ['#2f3a5c', '#182038'], '#f3c766'),
        rect(0, 470, 1200, 330, '#1b2744'),
        times(26, (index) =>
          rect(20 + index * 47, 490 + ((index * 53) % 120), 12, 40 + ((index * 31) % 110), butter, {
            opacity: 0.35,
            rx: 6,
          }),
        ),
        shape('M0 560 1200 700V800H0Z', '#39415c'),
        shape('M0 560 1200 700V720L0 580Z', '#59627e'),
        ...[
          [180, 500],
          [300, 512],
          [420, 524],
          [520, 540],
        ].map(([x = 0, y = 0], index) => standing(`canal ${index}`, x, y, 0.55)),
        stroke('M780 700V330M780 340q40 -30 70 6', ink, 12),
        disc(852, 360, 18, butter),
        disc(852, 360, 66, butter, { opacity: 0.18 }),
      ),
  },
  platform: {
    width: 1200,
    height: 800,
    alt: 'A station platform in the rain, a waiting train, and an outstretched hand with flapjack',
    draw: () =>
      picture(
        1200,
        800,
        rect(0, 0, 1200, 800, '#8fa3b2'),
        times(7, (index) =>
          shape(`M${index * 180 - 40} 0h90L${index * 180 + 120} 190H${index * 180 + 60}Z`, '#7b90a0'),
        ),
        stroke('M0 190H1200M240 190V620M900 190V620', ink, 14),
        box(-40, 300, 900, 270, 40, teal),
        rect(-40, 470, 900, 22, mustard),
        ...[40, 220, 400, 580].map((x) => box(x, 340, 140, 100, 14, '#dbe9ec')),
        box(760, 350, 70, 110, 14, '#dbe9ec'),
        rect(0, 600, 1200, 200, '#a79c90'),
        rect(0, 600, 1200, 16, butter),
        box(930, 230, 200, 100, 12, ink),
        write('13', 1030, 248, 60, butter, 0.5),
        stroke('M1200 760Q1050 730 960 690', plum, 90),
        disc(930, 684, 50, '#e6b592'),
        at(
          880,
          620,
          1,
          -14,
          box(-60, -30, 150, 74, 10, '#b87a3d'),
          times(12, (index) => disc(-40 + ((index * 37) % 120), -14 + ((index * 23) % 46), 7, butter)),
        ),
        rain(1200, 600, 150),
      ),
  },
}

const tram = (x: number, y: number, scale: number): string =>
  at(
    x,
    y,
    scale,
    0,
    stroke('M120 -200 150 -240 190 -200', ink, 6),
    box(-300, -190, 620, 190, 34, mustard),
    rect(-300, -70, 620, 24, chalk),
    ...[-260, -150, -40, 70, 180].map((left) => box(left, -160, 92, 78, 10, '#dbe9ec')),
    box(286, -160, 30, 90, 8, '#dbe9ec'),
    disc(300, -26, 12, chalk),
    disc(-180, 4, 22, ink),
    disc(-110, 4, 22, ink),
    disc(140, 4, 22, ink),
    disc(210, 4, 22, ink),
    write('Piccadilly', 20, -38, 26, ink, 0.5),
  )

/** Town, weather, trains. */

const sheep = (x: number, y: number, scale: number): string =>
  at(
    x,
    y,
    scale,
    0,
    stroke('M-22 20v26M22 20v26', ink, 7),
    oval(0, 0, 46, 30, chalk),
    disc(-24, -16, 18, chalk),
    disc(8, -22, 20, chalk),
    disc(30, -8, 16, chalk),
    oval(-46, -12, 17, 20, ink),
    disc(-50, -15, 3, chalk),
  )

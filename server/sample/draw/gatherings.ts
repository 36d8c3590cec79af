import { butter, chalk, coral, cream, ink, mint, mustard, oak, plum, sage, skins, slate, stone } from './palette'
import { back, bust, standing } from './people'
import type { Drawings } from './picture'
import { chair, lamp, plant, rain, windowPane } from './props'
import { bigRoom, floor, roofs } from './rooms'
import { at, box, disc, oval, picture, rect, shape, stroke, times } from './svg'

/** People at tables, and the rooms when they have gone. */
export const gatherings: Drawings = {
  'car-park': {
    width: 1200,
    height: 800,
    alt: 'A crowd in a wet car park, some with coats and some with laptops; a fire engine behind them',
    draw: () =>
      picture(
        1200,
        800,
        rect(0, 0, 1200, 800, '#b9c6cd'),
        roofs(1200, 330, 'park', ['#9aa7b3', '#8b7c7a']),
        rect(0, 380, 1200, 420, '#7c858d'),
        times(7, (index) => stroke(`M${60 + index * 190} 470 ${index * 210 - 30} 800`, chalk, 8)),
        box(640, 190, 470, 230, 22, '#c63d33'),
        rect(640, 330, 470, 26, butter),
        box(960, 220, 120, 80, 10, '#dbe9ec'),
        rect(660, 160, 300, 18, stone),
        box(980, 164, 60, 28, 12, '#4c7fb0'),
        disc(740, 424, 40, ink),
        disc(1010, 424, 40, ink),
        times(11, (index) => standing(`park ${index}`, 80 + index * 100, 420 + (index % 3) * 50, 0.82)),
        at(300, 560, 1, 0, box(-40, 0, 80, 54, 8, ink)),
        at(780, 620, 1, 0, box(-40, 0, 80, 54, 8, ink)),
        rain(1200, 800, 120),
      ),
  },
  'noodle-table': {
    width: 1200,
    height: 800,
    alt: 'Seven people squeezed around a table with bowls of noodles and a napkin with a funnel on it',
    draw: () =>
      picture(
        1200,
        800,
        rect(0, 0, 1200, 800, '#b3483d'),
        times(6, (index) => lamp(110 + index * 200, 0, 70 + (index % 2) * 40, butter)),
        times(7, (index) => bust(`noodle ${index}`, 110 + index * 164, 330 + (index % 2) * 26, 1.25)),
        shape('M0 520H1200V800H0Z', '#7d4a33'),
        times(6, (index) => bowl(110 + index * 196, 590 + (index % 2) * 70)),
        at(560, 700, 1, -6, rect(0, 0, 150, 90, chalk), shape('M30 18H120L92 48V76L60 66V48Z', '#a9c9e6')),
      ),
  },
  'lunch-table': {
    width: 1200,
    height: 800,
    alt: 'Three people sit on the floor around a large pie',
    draw: () =>
      picture(
        1200,
        800,
        bigRoom(1200, 800, 380),
        bust('hospital', 250, 330, 2, { style: 'bun', shirt: mint, skin: skins[3] }),
        bust('bus', 600, 280, 2, { style: 'short', shirt: coral, skin: skins[0], mouth: 'open' }),
        bust('cheese', 950, 330, 2, { style: 'long', shirt: butter, skin: skins[1] }),
        oval(600, 660, 300, 74, '#00000022'),
        oval(600, 630, 280, 78, stone),
        oval(600, 600, 250, 70, '#c98a3e'),
        oval(600, 588, 220, 56, '#e0aa5a'),
        shape('M600 588 760 556 800 606Z', '#8a5a26'),
        stroke('M520 580l20 14m50 -30l16 12m-40 40l24 8', '#b87a2f', 8),
        times(3, (index) => oval(250 + index * 350, 730, 90, 22, chalk)),
      ),
  },
  'curry-table': {
    width: 1200,
    height: 675,
    alt: 'A very long table under a railway arch, and at its end a man with spoons',
    draw: () =>
      picture(
        1200,
        675,
        rect(0, 0, 1200, 675, '#6b4740'),
        shape('M60 675V300Q60 40 600 40T1140 300V675Z', '#8d5b4c'),
        stroke('M120 675V310Q130 100 600 100T1080 310V675', '#a56d5a', 12),
        times(8, (index) => disc(180 + index * 120, 150 + Math.abs(index - 3.5) * 12, 9, butter)),
        times(9, (index) => bust(`far ${index}`, 160 + index * 92, 330, 0.85)),
        shape('M120 440H940L1080 560H0Z', '#4a2f2a'),
        times(12, (index) =>
          oval(110 + index * 78, 480 + (index % 3) * 24, 30, 10, [mustard, coral, sage][index % 3] ?? mustard),
        ),
        times(6, (index) => back(`near ${index}`, 70 + index * 160, 590, 1.1)),
        standing('spoons', 1060, 330, 1, { arm: 'up', style: 'bald', skin: skins[3], shirt: chalk, mouth: 'open' }),
        stroke('M1118 300l34 -40m-40 30l46 -26', stone, 8),
      ),
  },
  'radiator-morning': {
    width: 1200,
    height: 800,
    alt: 'Morning light on a big old radiator with a scarf drying on it',
    draw: () =>
      picture(
        1200,
        800,
        rect(0, 0, 1200, 800, '#e8d3b9'),
        windowPane(360, 40, 480, 330, '#f7dcae', disc(720, 300, 60, '#fff1c9')),
        floor(1200, 640, 800),
        times(12, (index) => box(250 + index * 60, 430, 48, 230, 22, index % 2 === 0 ? '#f5f0e6' : '#e9e2d4')),
        rect(230, 470, 760, 16, '#d9d0c0'),
        shape('M520 424H690V600Q650 620 606 600 560 616 520 596Z', '#4f7a52'),
        times(4, (index) => rect(520, 450 + index * 36, 170, 12, butter)),
        stroke('M330 410q-16 -30 0 -54t0 -54M860 410q-16 -30 0 -54t0 -54', '#ffffffaa', 8),
        shape('M0 0H420L140 800H0Z', '#fff3cf', { opacity: 0.4 }),
      ),
  },
  'chairs-downstairs': {
    width: 900,
    height: 1200,
    alt: 'People carry chairs down a staircase',
    draw: () =>
      picture(
        900,
        1200,
        rect(0, 0, 900, 1200, '#dfd0b6'),
        times(11, (index) =>
          rect(0, 200 + index * 94, 170 + index * 66, 1100, index % 2 === 0 ? '#b98f63' : '#a97f55'),
        ),
        stroke('M190 60 900 980', oak, 18),
        carrier('stairs a', 150, 120, 0.85),
        carrier('stairs b', 330, 360, 0.95),
        carrier('stairs c', 540, 640, 1.05),
      ),
  },
  'chairs-stacked': {
    width: 900,
    height: 900,
    alt: 'Chairs stacked in three leaning towers in an empty hall',
    draw: () =>
      picture(
        900,
        900,
        bigRoom(900, 900, 640),
        times(6, (index) => chair(220 + index * 4, 700 - index * 66, 1.2, index % 2 === 0 ? slate : sage)),
        times(4, (index) => chair(480 - index * 5, 730 - index * 66, 1.3, index % 2 === 0 ? coral : mustard)),
        times(7, (index) => chair(720 + index * 7, 690 - index * 62, 1.15, index % 2 === 0 ? sage : plum)),
        plant(60, 860, 0.9),
      ),
  },
}

const bowl = (x: number, y: number): string =>
  oval(x, y + 34, 66, 12, '#00000030') +
  shape(`M${x - 66} ${y}H${x + 66}Q${x + 56} ${y + 50} ${x} ${y + 50}T${x - 66} ${y}Z`, cream) +
  oval(x, y, 66, 16, '#d9a35a') +
  stroke(`M${x - 30} ${y}q15 -10 30 0t30 0M${x + 10} ${y - 6}l50 -60m-36 60l52 -52`, '#7a4b2a', 4)

const carrier = (name: string, x: number, y: number, scale: number): string =>
  standing(name, x, y, scale, {}) + at(x, y + 96 * scale, scale * 0.8, 8, chair(0, 0, 1, coral))

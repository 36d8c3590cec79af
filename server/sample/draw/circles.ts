import { write } from './lettering'
import { butter, chalk, coral, dusk, ink, mustard, plum, sage, skins, slate, stone } from './palette'
import { back, bust, standing } from './people'
import type { Drawings } from './picture'
import { bell, board, chair, lamp, laptop, phone, windowPane } from './props'
import { attic, beam, bigRoom } from './rooms'
import { at, disc, oval, picture, rect, shape, stroke, times } from './svg'

/** The foundry full of people: rows and rings. */
export const circles: Drawings = {
  'opening-room': {
    width: 1200,
    height: 800,
    alt: 'A full room in a brick hall seen from the back row; one person stands in front with a bell',
    draw: () =>
      picture(
        1200,
        800,
        bigRoom(1200, 800, 520),
        windowPane(70, 60, 190, 250, '#cfe0e6'),
        windowPane(950, 60, 190, 250, '#cfe0e6'),
        board(
          440,
          70,
          330,
          210,
          write('#truman', 605, 120, 44, coral, 0.5, 280) + write('chester', 605, 196, 44, ink, 0.5, 280),
        ),
        standing('corin', 860, 330, 0.82, {
          arm: 'up',
          skin: skins[1],
          hair: '#7a4b2a',
          style: 'short',
          shirt: mustard,
        }),
        at(918, 300, 0.22, 0, bell(0, 0, 1)),
        lamp(330, 0, 60),
        crowd(1200, 500, 3, 'opening'),
      ),
  },
  'attic-circle': {
    width: 1200,
    height: 900,
    alt: 'People sitting in a circle under a sloping roof; a striped sock hangs on the beam',
    draw: () =>
      picture(
        1200,
        900,
        attic(1200, 900),
        windowPane(510, 70, 180, 150, '#d6e6ea'),
        ring(
          600,
          560,
          410,
          110,
          15,
          (x, y, scale, index) =>
            chair(x, y + 30, scale * 0.9, index % 2 === 0 ? slate : sage) +
            bust(`attic ${index}`, x, y - 110 * scale, scale),
        ),
        beam(1200, 250, 64),
        shape('M800 314V392Q800 420 836 424L886 428Q896 462 860 462L806 458Q758 450 758 412V314Z', coral),
        rect(758, 330, 42, 16, chalk),
        rect(758, 366, 42, 16, chalk),
      ),
  },
  'track-one-crowd': {
    width: 1200,
    height: 675,
    alt: 'Backs of heads in rows, most of them lit by the screens of telephones and laptops',
    draw: () =>
      picture(
        1200,
        675,
        rect(0, 0, 1200, 675, '#8b6a60'),
        rect(360, 50, 480, 230, '#f4efe2'),
        write('Worst tweet?', 600, 130, 56, dusk, 0.5, 420),
        crowd(1200, 380, 3, 'tweeting'),
        times(9, (index) =>
          phone(
            70 + index * 134,
            470 + (index % 3) * 62,
            0.62,
            (index % 2) * 16 - 8,
            index % 2 === 0 ? '#dff1f4' : '#fff6d6',
          ),
        ),
      ),
  },
  'fishbowl-chairs': {
    width: 1200,
    height: 800,
    alt: 'Five chairs in the middle of two crowded rows, one of them red and empty',
    draw: () =>
      picture(
        1200,
        800,
        bigRoom(1200, 800, 420),
        times(8, (index) => bust(`left ${index}`, 70 + (index % 4) * 84, 380 + Math.floor(index / 4) * 90, 0.9)),
        times(8, (index) => bust(`right ${index}`, 860 + (index % 4) * 84, 380 + Math.floor(index / 4) * 90, 0.9)),
        oval(600, 690, 420, 80, '#00000018'),
        chair(330, 590, 1.25, sage),
        bust('bowl one', 330, 470, 1.3, { style: 'long', shirt: plum }),
        chair(470, 560, 1.15, sage),
        bust('bowl two', 470, 450, 1.2, { style: 'short', shirt: slate }),
        chair(620, 570, 1.3, '#cf3f35'),
        chair(760, 560, 1.15, sage),
        bust('bowl three', 760, 450, 1.2, { style: 'curly', shirt: mustard }),
        chair(890, 590, 1.25, sage),
      ),
  },
  'closing-circle': {
    width: 1200,
    height: 675,
    alt: 'A very large circle of people on chairs in the hall, seen from a ladder',
    draw: () =>
      picture(
        1200,
        675,
        bigRoom(1200, 675, 200, '#d8a58c'),
        ring(600, 350, 520, 150, 40, (x, y, scale, index) => bust(`closing ${index}`, x, y, scale * 0.62)),
        ring(600, 400, 330, 80, 18, (x, y, scale, index) => bust(`inner ${index}`, x, y, scale * 0.6)),
        chair(600, 430, 0.9, '#cf3f35'),
        at(600, 408, 0.26, 0, laptop(-100, -120, 200, '')),
      ),
  },
  'group-stairs': {
    width: 1200,
    height: 900,
    alt: 'A crowd on wide stairs, waving, the tallest at the bottom',
    draw: () =>
      picture(
        1200,
        900,
        rect(0, 0, 1200, 900, '#cf9f86'),
        times(5, (index) =>
          rect(60 - index * 15, 250 + index * 130, 1080 + index * 30, 130, index % 2 === 0 ? '#b9b1a2' : stone),
        ),
        times(5, (row) =>
          times(11 - row, (index) =>
            bust(`group ${row} ${index}`, 130 + row * 22 + index * (96 + row * 12), 190 + row * 128, 0.7 + row * 0.14),
          ),
        ),
        stroke('M180 120q30 -50 60 0M880 100q30 -50 60 0M560 90q30 -50 60 0', coral, 9),
      ),
  },
  'video-interview': {
    width: 1200,
    height: 800,
    alt: 'A big screen with a woman smiling and a black cat walking through the picture',
    draw: () =>
      picture(
        1200,
        800,
        rect(0, 0, 1200, 800, '#7d5a50'),
        rect(170, 40, 860, 500, ink),
        rect(186, 56, 828, 468, '#f0dcb4'),
        windowPane(760, 110, 170, 190, '#9fd0e4', shape('M760 260 820 190 880 250 930 220V300H760Z', sage)),
        bust('thandeka', 470, 300, 2.5, { style: 'curly', hair: '#2b211d', skin: skins[4], shirt: mustard }),
        shape(
          'M600 524V470Q600 420 680 420L840 424Q880 380 870 330L900 364 936 344 946 400Q940 450 900 470L890 524H850L846 480H680L660 524Z',
          '#2b2b33',
        ),
        stroke('M604 470Q540 450 560 370', '#2b2b33', 20),
        disc(906, 398, 6, butter),
        disc(930, 396, 6, butter),
        times(10, (index) => back(`video ${index}`, 40 + index * 130, 700 + (index % 2) * 26, 1.15)),
      ),
  },
}

/** Rows of backs, the nearest largest. */
const crowd = (width: number, top: number, rows: number, name: string): string =>
  times(rows, (row) => {
    const scale = 0.75 + row * 0.32
    const gap = 104 * scale
    const count = Math.ceil(width / gap) + 1
    return times(count, (index) =>
      back(
        `${name} ${row} ${index}`,
        index * gap - (row % 2) * gap * 0.5,
        top + row * 120 + ((index * 37) % 17),
        scale,
      ),
    )
  })

/** Chairs in a ring, seen from one end: far ones small. */
const ring = (
  x: number,
  y: number,
  wide: number,
  deep: number,
  count: number,
  draw: (x: number, y: number, scale: number, index: number) => string,
): string => {
  const places = Array.from({ length: count }, (_, index) => {
    const turn = (index / count) * 2 * Math.PI - Math.PI / 2
    return { x: x + Math.cos(turn) * wide, y: y + Math.sin(turn) * deep, index }
  }).sort((a, b) => a.y - b.y)
  return places.map((it) => draw(it.x, it.y, 0.62 + ((it.y - y + deep) / (2 * deep)) * 0.5, it.index)).join('')
}

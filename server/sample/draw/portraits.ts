import { write } from './lettering'
import { brick, chalk, coral, dusk, ink, mint, mustard, oak, plum, skins, slate, stone, teal } from './palette'
import { back, bust, standing } from './people'
import type { Drawings } from './picture'
import { chair, lamp, laptop, mug, phone, table } from './props'
import { attic, beam, bigRoom } from './rooms'
import { at, box, disc, oval, picture, rect, shape, stroke, times } from './svg'

/** One or two people, close by. */
export const portraits: Drawings = {
  'pairs-interview': {
    width: 1200,
    height: 800,
    alt: 'Two people on chairs facing each other, one with a clipboard and a plate of biscuits between them',
    draw: () =>
      picture(
        1200,
        800,
        attic(1200, 800),
        chair(330, 560, 1.7, teal),
        bust('pair one', 340, 400, 1.9, { style: 'bob', hair: '#7a4b2a', shirt: coral, skin: skins[1], mouth: 'open' }),
        chair(880, 560, 1.7, slate),
        bust('pair two', 870, 400, 1.9, {
          style: 'short',
          hair: '#2b211d',
          shirt: mint,
          skin: skins[3],
          mouth: 'flat',
        }),
        at(
          430,
          590,
          1,
          -12,
          box(0, 0, 120, 150, 8, oak),
          rect(12, 18, 96, 120, chalk),
          stroke('M28 44h64M28 70h48M28 96h58', ink, 5),
        ),
        oval(612, 668, 130, 26, '#00000022'),
        oval(610, 650, 120, 26, chalk),
        times(5, (index) =>
          oval(540 + index * 34, 640 - (index % 2) * 10, 28, 12, index % 2 === 0 ? '#c98f4e' : '#b87a3d'),
        ),
        write('?', 585, 250, 120, mustard),
      ),
  },
  'lightning-talk': {
    width: 960,
    height: 1200,
    alt: 'Somebody in a jumper with an anchor speaks under a single lamp',
    draw: () =>
      picture(
        960,
        1200,
        rect(0, 0, 960, 1200, '#4c3a3c'),
        shape('M480 190 120 1200H840Z', '#f3d27a', { opacity: 0.28 }),
        lamp(480, 0, 120, mint),
        standing('silas', 480, 440, 1.75, {
          arm: 'out',
          style: 'short',
          hair: '#d9b26a',
          skin: skins[0],
          shirt: dusk,
          mouth: 'open',
        }),
        stroke('M480 590v70m-26 -22q26 34 52 0m-40 -34h28', chalk, 7),
        times(7, (index) =>
          back(`dark ${index}`, 60 + index * 140, 1080 + (index % 2) * 30, 1.3, { shirt: '#2c2326', hair: '#1f1719' }),
        ),
      ),
  },
  'canteen-chair': {
    width: 900,
    height: 1120,
    alt: 'A woman stands on a chair and calls out to people at tables',
    draw: () =>
      picture(
        900,
        1120,
        bigRoom(900, 1120, 760, '#d9c3a2'),
        chair(450, 760, 1.9, coral),
        standing('odette', 450, 250, 1.45, {
          arm: 'up',
          style: 'bob',
          hair: '#4b3325',
          shirt: teal,
          skin: skins[1],
          mouth: 'open',
        }),
        times(6, (index) => back(`canteen ${index}`, 60 + index * 158, 970 + (index % 2) * 40, 1.35)),
        write('31', 690, 150, 110, mustard),
      ),
  },
  'manager-biscuit': {
    width: 900,
    height: 900,
    alt: 'A man in a suit holds a biscuit and looks surprised',
    draw: () =>
      picture(
        900,
        900,
        attic(900, 900),
        bust('manager', 450, 420, 4, {
          style: 'short',
          hair: '#4b3325',
          skin: skins[1],
          shirt: dusk,
          mouth: 'open',
          glasses: true,
        }),
        shape('M402 610 450 700 498 610 450 640Z', chalk),
        shape('M440 648 450 640 460 648 472 800 450 840 428 800Z', brick),
        disc(690, 620, 74, '#c98f4e'),
        disc(690, 620, 60, '#d9a463'),
        times(7, (index) => disc(650 + ((index * 47) % 84), 586 + ((index * 31) % 72), 6, '#8f5f2c')),
        disc(735, 690, 46, skins[1]),
      ),
  },
  'phones-out': {
    width: 1200,
    height: 700,
    alt: 'Many hands hold up telephones of different makes; one screen shows a tick',
    draw: () =>
      picture(
        1200,
        700,
        attic(1200, 700),
        beam(1200, 60, 50),
        times(9, (index) => {
          const x = 90 + index * 128
          const y = 330 + ((index * 73) % 110)
          const won = index === 2
          return (
            stroke(`M${x} 720Q${x - 10} ${y + 160} ${x} ${y + 60}`, skins[index % 5] ?? skins[0], 46) +
            phone(x, y, 1.25, (index % 3) * 7 - 7, won ? '#bfe3c5' : '#f0d4cb') +
            (won
              ? stroke(`M${x - 22} ${y}l16 20 30 -40`, '#2e7d4f', 9)
              : stroke(`M${x - 18} ${y - 20}l36 36m0 -36l-36 36`, '#b4533f', 6))
          )
        }),
      ),
  },
  'tea-towel-judge': {
    width: 900,
    height: 1100,
    alt: 'A woman with a checked tea towel on her head raises a potato masher behind a table',
    draw: () =>
      picture(
        900,
        1100,
        attic(900, 1100),
        bust('judge', 450, 430, 3.6, {
          style: 'bald',
          hair: '#f4d3bd',
          skin: skins[2],
          shirt: ink,
          mouth: 'flat',
          glasses: true,
        }),
        shape('M310 420Q300 270 450 270T590 420L640 700H560L556 430Q450 350 344 430L340 700H260Z', chalk),
        times(5, (index) => stroke(`M${286 + index * 4} ${690 - index * 62}h54m${208 - index * 6} 0h54`, coral, 8)),
        stroke('M330 330H570M318 380H580', coral, 8),
        table(60, 860, 780, 40, 200, oak),
        stroke('M740 820V560', stone, 18),
        stroke('M690 560H790M690 560v-50q10 -26 20 0t20 0 20 0 20 0 20 0v50', stone, 12),
        disc(742, 700, 42, skins[2]),
        write('Order !', 640, 160, 70, coral, 0, 230),
      ),
  },
  'laptop-chair': {
    width: 900,
    height: 1100,
    alt: 'A laptop on a red chair; on its screen a woman with a cup of tea is speaking',
    draw: () =>
      picture(
        900,
        1100,
        bigRoom(900, 1100, 700),
        at(450, 640, 3.4, 0, chair(0, 0, 1, '#cf3f35')),
        laptop(
          270,
          330,
          360,
          rect(286, 346, 328, 191, '#efe0c8') +
            bust('gwendolen', 450, 440, 0.95, {
              style: 'bun',
              hair: '#8d8d8f',
              glasses: true,
              skin: skins[0],
              shirt: plum,
              mouth: 'open',
            }) +
            mug(560, 535, 0.5, teal, false),
        ),
        box(330, 590, 240, 22, 8, '#00000030'),
      ),
  },
}

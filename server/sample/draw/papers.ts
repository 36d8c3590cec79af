import { scribble, write } from './lettering'
import { butter, chalk, coral, dusk, grey, ink, mint, mustard, oak, plum, slate, teal } from './palette'
import { head } from './people'
import type { Drawings } from './picture'
import { noteField } from './props'
import { bricks, tableTop } from './rooms'
import { at, box, disc, oval, picture, rect, shape, stroke, times } from './svg'

const napkin = (words: string): string =>
  rect(8, 12, 560, 420, '#00000022') +
  rect(0, 0, 560, 420, chalk) +
  stroke('M280 0V420M0 210H560', '#00000012', 4) +
  words

const bet = (): string =>
  napkin(
    [
      write('By 2013', 40, 40, 50, ink),
      write('Half by phone', 40, 120, 46, teal, 0, 480),
      write('Kofi', 60, 220, 44, coral),
      write('v', 230, 224, 36, ink),
      write('Nikhil', 290, 220, 44, dusk),
      write('1 curry', 40, 320, 44, plum),
      oval(450, 340, 60, 44, '#d9a35a55'),
      scribble(300, 350, 120, 1, 10, ink, 6),
    ].join(''),
  )

/** Paper: napkins, adverts, forms, lines on a string. */
export const papers: Drawings = {
  'bet-napkin': {
    width: 1100,
    height: 800,
    alt: 'A paper napkin with a bet written on it: by 2013 half by phone, Kofi against Nikhil, one curry',
    draw: () =>
      picture(
        1100,
        800,
        tableTop(1100, 800, '#8d6148'),
        at(260, 180, 1.05, -5, bet()),
        disc(960, 150, 90, '#00000030'),
        disc(950, 140, 90, teal),
        disc(950, 140, 74, '#4b3325'),
      ),
  },
  'framed-napkin': {
    width: 900,
    height: 800,
    alt: 'The same napkin in a golden frame on a wall above a desk',
    draw: () =>
      picture(
        900,
        800,
        rect(0, 0, 900, 800, '#7b9189'),
        rect(150, 100, 620, 500, '#00000022'),
        rect(136, 84, 628, 500, mustard),
        rect(160, 108, 580, 452, '#c98a27'),
        rect(176, 124, 548, 420, '#f0ead9'),
        at(226, 162, 0.8, 0, bet()),
        rect(0, 700, 900, 100, oak),
        box(390, 610, 130, 46, 6, butter),
        write('2010', 455, 620, 24, ink, 0.5),
      ),
  },
  'form-fields': {
    width: 1000,
    height: 1000,
    alt: 'A flipchart list of form fields, crossed out one after the other: fax, title, middle name, password',
    draw: () =>
      picture(
        1000,
        1000,
        bricks(1000, 1000, '#d8a58c'),
        rect(120, 70, 760, 860, chalk),
        ...['Fax number', 'Title', 'Middle name', '2nd address', 'Password', 'Reason', 'Fax again'].map(
          (line, index) =>
            rect(170, 120 + index * 112, 660, 80, '#f0ead9', { stroke: grey, 'stroke-width': 4 }) +
            write(line, 200, 140 + index * 112, 42, slate, 0, 560) +
            stroke(`M176 ${164 + index * 112}q200 -22 340 -4t310 -6`, coral, 11),
        ),
        write('Bye', 700, 850, 70, coral),
      ),
  },
  'system-fangs': {
    width: 1000,
    height: 800,
    alt: 'A drawing on squared paper: a computer with fangs eating an application form',
    draw: () =>
      picture(
        1000,
        800,
        rect(0, 0, 1000, 800, chalk),
        stroke(
          `${times(20, (index) => `M${index * 54} 0V800`)}${times(15, (index) => `M0 ${index * 54}H1000`)}`,
          '#cfdde6',
          3,
        ),
        box(270, 120, 460, 420, 40, slate),
        box(310, 160, 380, 300, 24, mint),
        disc(420, 240, 44, chalk),
        disc(580, 240, 44, chalk),
        disc(432, 250, 18, ink),
        disc(568, 250, 18, ink),
        stroke('M370 180 460 210M630 180 540 210', ink, 12),
        shape('M360 330H640Q630 440 500 444T360 330Z', '#7c2f2f'),
        shape('M400 330 424 396 448 330ZM552 330 576 396 600 330Z', chalk),
        at(
          500,
          380,
          1,
          8,
          rect(-60, 0, 120, 180, chalk, { stroke: ink, 'stroke-width': 5 }),
          stroke('M-36 60h72M-36 90h72M-36 120h44', grey, 7),
        ),
        rect(430, 540, 140, 60, slate),
        box(350, 600, 300, 34, 14, slate),
        stroke('M270 330Q180 300 190 420M730 330Q820 300 810 420', slate, 18),
        write('Yum', 800, 180, 60, coral),
        write('The system', 500, 690, 56, ink, 0.5, 500),
      ),
  },
  'string-lines': {
    width: 1200,
    height: 800,
    alt: 'Small sheets with one line each hang from strings with wooden pegs',
    draw: () =>
      picture(
        1200,
        800,
        bricks(1200, 800, '#c98f76'),
        stroke('M0 130Q600 190 1200 120M0 460Q600 520 1200 450', oak, 6),
        ...['Ring them', 'Duck', 'Miss whom ?', 'Invoices', 'Two feet', 'Wing Cdr', 'Lemon', 'Nobody ever'].map(
          (line, index) => {
            const x = 60 + (index % 4) * 290
            const y = (index < 4 ? 150 : 478) + (index % 4 === 0 || index % 4 === 3 ? -8 : 12)
            return at(
              x,
              y,
              1,
              ((index * 31) % 9) - 4,
              rect(5, 7, 240, 190, '#00000022'),
              rect(0, 0, 240, 190, index % 3 === 0 ? butter : chalk),
              write(line, 120, 76, 36, [ink, teal, plum, coral][index % 4] ?? ink, 0.5, 205),
              box(108, -26, 22, 54, 6, '#d9b98a'),
            )
          },
        ),
      ),
  },
  'postcard-home': {
    width: 1000,
    height: 1000,
    alt: 'A carrier bag full of sticky notes on a doormat; a brown dog looks round its corner',
    draw: () =>
      picture(
        1000,
        1000,
        rect(0, 0, 1000, 1000, '#b9a48a'),
        rect(90, 560, 820, 360, '#7d6a52'),
        write('Home', 500, 780, 90, '#a38f72', 0.5),
        noteField(290, 130, 4, 3, 92, 14),
        shape('M250 340H750L790 800H210Z', '#f2eee6', { opacity: 0.92 }),
        stroke('M360 350Q370 210 440 210T510 350M500 350Q510 210 580 210T650 350', '#d9d3c6', 22),
        shape('M250 340H750L754 390H246Z', '#dcd6c9'),
        disc(500, 570, 84, teal),
        stroke('M460 575l30 34 60 -80', chalk, 16),
        at(
          820,
          480,
          1.4,
          12,
          head('dog', 0, 0, 0.001),
          shape('M-50 0Q-60 -60 0 -66 60 -60 50 0 40 60 0 66 -40 60 -50 0Z', '#8a5a36'),
          shape('M-48 -30Q-90 -20 -76 50 -50 40 -44 0ZM48 -30Q90 -20 76 50 50 40 44 0Z', '#6b4328'),
          disc(-18, -10, 7, ink),
          disc(18, -10, 7, ink),
          oval(0, 22, 16, 11, ink),
          stroke('M0 32v12q-12 12 -22 4M0 44q12 12 22 4', ink, 5),
        ),
      ),
  },
}

import type { Material } from './material'

/** Day two, track 1: what to measure. Nikhil Sarodia leads. */
export const metrics: Material = {
  says: [
    'nikhilsarodia> Track 1: what we measure and why most of it is decoration. Bring a number you are afraid of.',
    'Numbers people are afraid of, on the wall: 74 days, 12%, "two", and "we do not count that"',
    'Time to hire: when does the clock start? 24 people, 9 different answers. So much for benchmarks',
    'Nikhil: "If you can improve the number without improving anything, it is not a measure, it is a game."',
    'His funnel: 412 applied, 61 read properly, 14 met, 2 offered, 1 came, 1 stayed. "Now where would you put your money?"',
    'Everybody puts money at the top of the funnel. The leak is at "61 read properly".',
    'Cost per hire of £312! Then he asked whose salary was in it. Nobody’s. It is £3,900',
    'Quality of hire, the white whale. His version: would you hire them again? Ask at month 6 and month 18. Yes or no',
    '"Would you hire them again" takes one email and frightens everyone. Must be a good measure',
    'Three numbers on the director’s desk, no more. A fourth one pays for itself or it goes',
    'nikhilsarodia> Count the days a candidate waits, not the days you are busy. They are different days.',
    'Nikhil draws dots instead of averages and suddenly everyone sees the two departments that never decide',
  ],
  threads: [
    [
      'What do you answer when the board wants a benchmark?',
      'nikhilsarodia> Last year. Same company, same jobs. Everybody else’s number is somebody else’s spreadsheet.',
    ],
    [
      'Source of hire: my system says 60% "other". What is other?',
      'Other is the first entry in your drop-down list, is it not',
      'I have just looked. It is the first entry. I am ashamed',
      '+ Ask new people on day one with your mouth. Took us ten minutes a month',
    ],
  ],
  asked: [
    [
      'Can somebody post the funnel? From here I see Nikhil’s back and a lot of gesturing',
      'Photo is up, with real ink. He has a nice back, to be fair',
      'Thanks. 412 to 1, that is uncomfortably close to us',
    ],
    [
      'Measuring from Warsaw: do you count internal moves as hires?',
      'Room says no, Nikhil says count them twice: one hire won, one vacancy created',
    ],
  ],
  away: [
    'Changed our dashboard from 17 numbers to 3 during the talk. Waiting for someone to notice',
    '"Show the dots" works at my desk in Stockholm. My manager has asked what the dot on the far right is. It is him',
  ],
  pictures: [
    ['funnel-chart', 'Nikhil’s funnel. Where would you put your money?'],
    ['dots-chart', 'Not an average in sight. The dot at the far right knows who it is'],
  ],
}

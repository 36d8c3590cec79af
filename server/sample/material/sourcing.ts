import type { Material } from './material'

/** Day one, track 1: sourcing without job boards. Jin Penhallow leads. */
export const sourcing: Material = {
  says: [
    'jinpenhallow> Track 1, big room, now. Rule: nobody says "post and pray" without putting a pound in the mug.',
    'Show of hands in track 1: 31 people, 4 still spend more than half their budget on job boards. Two of those are lying.',
    '"Everyone you want to hire is already in somebody’s address book. Go and find the address book." Jin P',
    'Jin found a tide-gauge engineer through the minutes of a harbour committee. The minutes!',
    'Speaker lists, patent filings, parish newsletters, race results. Sourcing is just reading what nobody else reads.',
    '@jinpenhallow: start with the event the person would go to, not with the job title they might have',
    'First pound in the mug. It was the organiser. Of course it was.',
    'Best search tip so far: look for what people are proud of, not for what they are called',
    'Somebody here hires tunnel surveyors by going to the caving club dinner. In costume, apparently.',
    'jinpenhallow> My rule of thumb: 40 minutes of reading before the first message. Then the message is three lines.',
    'The three-line message: why you, why now, what happens if you say no. That is it.',
    '"What happens if you say no" is brilliant. Never seen it in an approach to a candidate.',
    'Jin’s reply rate went from 1 in 9 to 1 in 3 when he stopped attaching the job description',
    'Pound count in the mug at the end of track 1: seven. Biscuits are sorted for tomorrow.',
  ],
  threads: [
    [
      'How long does anyone here actually spend finding one name for a shortlist? Honest numbers please',
      'Two hours a name for hard roles, ten minutes for sales. I log it, yes I am that person',
      'Two hours is less than I feared. What do you log it in?',
      'A paper notebook. It is the only tool nobody has tried to upgrade me on',
    ],
    [
      'Is it sourcing or stalking if I read a candidate’s allotment blog?',
      'If you mention the marrows in the first line it is stalking',
      'She did win a prize for the marrows though',
      'Then congratulate her and hire her',
    ],
    [
      'Search strings: do you keep a library or write each one new?',
      'Library of 60, all named after biscuits so nobody deletes them by mistake',
    ],
    [
      'Unpopular in here: job boards work fine for half of what we hire',
      'Agree. The trouble is we use them for the other half as well',
      'I can live with that. Pound back please',
    ],
  ],
  asked: [
    [
      'Following from outside: does Jin’s three-line message work in countries where cold approaches are frowned upon?',
      'jinpenhallow> Then make it two lines and put the introduction first: who you both know. Same idea.',
      '+ florianhuber_p> In Germany I send a letter. On paper. They frame it.',
    ],
    [
      'What about data protection when you build lists from club pages? Would not fly here in Vienna',
      'Just discussed: keep the source and the date beside each name, and delete after six months',
      'Good practice. Now do you all really do that?',
      'Long silence in the room. You heard it over there, I think',
    ],
  ],
  away: [
    'The livestream shows me one elbow and a radiator but the sound from track 1 is good. Carry on',
    'Reading along from my desk: "harbour committee minutes" is going straight on our team wall',
  ],
  pictures: [
    ['mug-of-pounds', 'The mug. Every coin is somebody saying the forbidden phrase'],
    ['whiteboard-sourcing', 'Where we look when we do not look at job boards. Photo before the pen runs out'],
  ],
}

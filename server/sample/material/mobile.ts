import type { Material } from './material'

/** Day one, track 2: mobile recruiting, hype or not. Kofi Adomako leads. */
export const mobile: Material = {
  says: [
    'kofiadomako_> Attic people! Phones out, find a job you’d like and apply. On the phone. You have ten minutes, go',
    'Of 22 people trying to apply by phone in ten minutes: 1 made it. He applied to his own company, he knew where to click',
    'My phone just asked me to "please attach your CV as a file". From where? My shoe?',
    'Nine logins, three crashes and a page made for a screen the size of a door. Candidate experience, pocket edition',
    'Kofi: one visitor in fourteen on his careers site is on a phone, a year ago it was one in sixty. Draw your own line',
    '"You don’t have to finish on the phone. You have to be able to START on the phone."',
    'kofiadomako_> Cheapest fix ever: put the phone number at the top and make it a link. Free. U can do it tonight',
    'Prediction for the flipchart: by 2013 half of first visits come from a phone. Nikhil wants to bet against it',
    'The bet stands: Kofi v Nikhil, one curry, to be settled in September 2013. I am the witness',
  ],
  threads: [
    [
      'What share of your applicants has a phone that can even show our pages properly?',
      'Among night shift workers more than among directors. They have no desk',
      'I had never thought of that. Everyone I recruit has a desk',
      'Everyone you meet has a desk',
    ],
    [
      'Signal in the attic is two bars if you stand on the third stair, by the way',
      'And three if you hold the sock on the beam',
      'Queue for the sock starts here',
    ],
  ],
  asked: [
    [
      'abebayom> In Kenya text messages are how we hire, full stop. Happy to explain if useful?',
      'Very useful! Kofi asks: how do people send you their experience in a text?',
      'Three numbers: years, trade, place. We ring back within the day. No CV until they come in',
      'Years, trade, place. The attic is writing. Thank you Nairobi!',
    ],
  ],
  away: [
    'jorunnbekk> Reading this on a phone on a train in Sweden, so I suppose that settles it',
    'Just tried our own site on my phone. Nobody talk to me',
    'In Tokyo nobody would understand this debate, we apply from the platform',
  ],
  pictures: [
    ['phones-out', '22 phones, one application. The champion is third from left'],
    ['bet-napkin', 'The bet is in writing. See you in 2013'],
  ],
}

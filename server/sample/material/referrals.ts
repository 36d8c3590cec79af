import type { Material } from './material'

/** Day one, track 1: referrals that work. Odette Marchand leads. */
export const referrals: Material = {
  says: [
    'odettemarchand> Track 1. In Lyon we pay nothing for a referral. We get 44 % of our people that way. I tell you how.',
    'Odette’s secret: when you recommend someone you get an answer about them within 24 hours. That is the bonus.',
    '"You give me your friend’s name and I put it in a drawer? Then I have insulted two people."',
    'Referral bonus of £1,500 paid out after six months, to somebody who had already left. Classic',
    'A show of hands: 20 companies with a scheme, 16 where nobody could say how it works. Two of us wrote the leaflet.',
    'Odette asks on day 10: who did you learn most from in your last job? On day 10 people still like us enough to answer',
    'Not day 1, because they are lost, and not day 90, because they are busy. Day 10. Writing it down',
    'So open it wider: cleaners, suppliers, the people who said no to the job. Odette pays cake for any name',
    'The best referral I ever had came from somebody we rejected. We had been decent. That is all it was',
    'odettemarchand> And please: tell the person who recommended first when it is a no. They meet on Sunday, not you.',
    'Scheme posters in the lift: 0 names. Odette on a chair in the canteen at noon: 31 names. Posters do not blush',
  ],
  threads: [
    [
      'Cash, holiday or donation: what do you give for a referral?',
      'Half a day off, to be taken with the new colleague. They go to lunch and nobody leaves in the first year',
      'Half a day off together. Oh that is clever',
    ],
    [
      'How do you ask without it feeling like a pyramid scheme?',
      'odettemarchand> You do not ask "who do you know?". You ask "who would you miss?"',
      'Chills.',
    ],
  ],
  asked: [
    [
      'Hello from Bogotá, here everybody refers their cousin. How do you say no?',
      'Same process for the cousin, says Odette, and a different interviewer than the one who owes a favour',
      'Ha, then I must hire an interviewer with no family. Thank you!',
    ],
  ],
  away: [
    '"Who would you miss?" is the best question I have read this year, and it is September',
    'Trying the day 10 question this afternoon on somebody who started on 30 August',
  ],
  pictures: [['canteen-chair', 'Odette shows us how to stand on a chair. 31 names in an hour']],
}

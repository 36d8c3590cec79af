import type { Material } from './material'

/** Day one, track 1: graduates, what do they want? Yusuf Rahmani leads. */
export const graduates: Material = {
  says: [
    'yusufrahmani_> Track 1! We have four actual graduates in the room. We are going to try the radical method of asking them',
    'The four graduates in track 1 are the calmest people in the building',
    'First graduate: "I applied to 26 schemes. I can tell you the colour of all 26 portals and the name of one person."',
    '"I wanted to know what I would do on the first Wednesday." Graduate two. Not Monday. Wednesday.',
    'Yusuf stopped doing fairs, buys students lunch in groups of six. Cheaper, and they remember his name',
    'Graduates do read the small print about notice periods, it turns out. All four of them did.',
    'Class of 2010 has seen three years of hiring freezes. "We don’t expect loyalty so please don’t put it in the brochure."',
    'Psychometric tests at eleven at night on a shared sofa. That is how they are really sat',
    '"Please answer the phone number you put on the website" says graduate four. Applause. For THAT.',
    'Only the schools we always visit? Yusuf drew a map of our visits and a map of our best leavers. They do not match',
    'yusufrahmani_> My best hire this year studied music and ran the bar. Read past the degree title, please!',
    'Asked what they would pay for: honest rejections, a mentor who is not a manager, train fare to interviews',
    'Train fare! One of the four has a 118 pound hole in her account from interviews that went nowhere',
    'Two employers in the room have just agreed to pay travel up front. That took one question',
  ],
  threads: [
    [
      'Do you ask for a 2:1 as a filter? And has anyone ever checked whether it predicts anything?',
      'We checked. For us it predicted a 2:1',
      'Ha. So did you drop it?',
      'Dropped it for two teams out of five. The sky is where it was',
    ],
    [
      'What do graduates make of recruiters finding them on social networks?',
      'Three of four find it fine if it is about work, one finds it creepy whatever it is about',
    ],
    [
      'Internships unpaid: where does the room stand?',
      'yusufrahmani_> Where I stand: if it is work, it is paid. Otherwise you hire parents, not graduates.',
      'Three people just looked at their shoes. One was me. Will raise it next week',
    ],
  ],
  asked: [
    [
      'Campus recruiter in Boston here. What is the one thing they want by email and never get?',
      'A date, they say. Any date. "You will know by the 14th."',
      'Changing our template before my second coffee',
    ],
    [
      'Are the four by any chance still looking? Asking for a client with actual jobs in Newcastle',
      'Two are! Come to the red chair virtually, we will read your pitch. Under 20 seconds or the bell rings',
    ],
  ],
  away: [
    'From Nairobi: our graduates ask exactly the same. First Wednesday! I love this',
    'Watching with two of our trainees. They have stopped taking notes and started nodding',
  ],
  pictures: [['graduate-map', 'Where we visit (red) and where our best people came from (blue). Oh dear.']],
}

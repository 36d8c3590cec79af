import type { Material } from './material'

/** Day two, track 2, now in the print room: blogging and communities. Marigold Trent leads. */
export const blogging: Material = {
  says: [
    'marigoldtrent> Track 2 is in the print room now, ground floor, smells of ink. A session about writing in a print room, I could weep.',
    'Marigold has blogged every Thursday since 2006 for an average of 40 readers. She has placed eleven of them',
    '"Write for one person. When she gets a job, find another one." M Trent',
    'A blog about tunnel lighting with 300 readers, all of whom light tunnels. That is not a small audience, that is all of them',
    'Never post and leave. The comments are the article. Stay for two hours as if you had guests',
    'The biggest comment thread she ever had was about interview shoes. Nobody knows anything about people',
    'Her editing rule: take out the first paragraph. It was you clearing your throat',
    'I took out the first paragraph of my last five posts. She is right all five times',
    'marigoldtrent> Homework for tonight: 200 words on one thing you heard here. Link it on the tag and I’ll read every single one.',
    'The printing press in the corner is from 1911 and has had fewer paper jams than our office',
  ],
  threads: [
    [
      'How do you find time? My week is full of interviews',
      'Write them down as you walk back from the interview. Ten lines. It is most of the work already',
      'And confidentiality?',
      'Write about what you learnt, not who you met',
    ],
  ],
  asked: [
    [
      'Where can we read Marigold’s Thursdays?',
      'marigoldtrent> All of them here, spelling mistakes included: https://example.org/thursdays',
      'Lost an hour already. The one on shoes is a masterpiece',
    ],
  ],
  away: [
    'Going to write my 200 words about the laptop on the red chair',
    'Took out my first paragraph. There was nothing left. Useful feedback',
    'I lit tunnels for nine years and I want that blog’s address please',
  ],
  pictures: [['printing-press', 'Track 2 with its new neighbour, born 1911, still working']],
}

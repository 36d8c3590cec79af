import type { Material } from './material'

/** Day one, track 1: recruiters who tweet. Bex Lowther leads. */
export const tweeting: Material = {
  says: [
    'bexlowther> track 1 after lunch. i will be asking each of you for your worst ever tweet. there is a prize',
    'Bex started by reading out a feed of 40 posts that are all "HOT JOB!!! apply now". The room is in pain',
    'If your whole account is vacancies you have not joined a conversation, you have hung a poster in the pub',
    'Worst tweet contest: "great candidate, shame about the shoes". Sent in public. He meant to text his wife',
    '[13:24] The prize for worst ever tweet is a potato. It is a good potato',
    'Rule from Bex: for each job you post, answer five strangers who will never be your candidates',
    '"hire the person behind the account, not the account" yes Bex',
    'Numbers from Bex: 212 conversations, 31 calls, 6 placements. She knows all six by voice',
    'bexlowther> last thing. be kind on here. someone looking for work is reading this at their kitchen table',
    'The potato has been awarded. The winner is asking if it counts as hospitality under the gifts policy',
  ],
  threads: [
    [
      'Who owns the followers when a recruiter leaves? Asking for my last employer',
      'Whoever they would have a coffee with',
      'Try writing that into a contract',
      'We did, the lawyer said it was the clearest clause in it',
    ],
    [
      'Do candidates really want to be found by recruiters on here? Feels like the boss at the school disco',
      'Only if you can dance. If you cannot dance, hold the coats',
      '+ Mine do. But they found me first, that is the whole difference',
    ],
    ['Is 140 characters enough to describe a job?', 'It is enough to describe why somebody should ring you'],
  ],
  asked: [
    [
      'jobsearchjen_> View from a kitchen table: the recruiters I trust are the ones who post when they do NOT have a job for me',
      'bexlowther> @jobsearchjen_ reading this out now. that is the whole session in one line, thank you',
    ],
    [
      'Greetings from Pune! Do your hiring managers tweet also or only HR?',
      'Two managers in this room of thirty, and both were brought by force',
      'Same ratio here then :)',
    ],
  ],
  away: [
    '[13:16] paxtonreeve> Currently 5am and I am awake for a session on tweeting. I may need help',
    'I got my job because I corrected a recruiter’s spelling on here. True story',
    'What happened with the potato? The stream froze on the potato',
  ],
  pictures: [
    ['potato-prize', '[13:29] The worst tweet trophy. Do not boil'],
    ['track-one-crowd', 'Track 1 after lunch. 34 people, 31 screens, one projector cable'],
  ],
}

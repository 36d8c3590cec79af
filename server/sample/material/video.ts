import type { Material } from './material'

/** Day two, track 1: interviews on video. Sjoerd van Teel leads. */
export const video: Material = {
  says: [
    'sjoerdvanteel> Track 1: interviews on video. We will do one live with a volunteer in Cape Town. What could possibly go wrong',
    'What went wrong in the first minute of the video interview: sound, picture, a cat, and the volunteer’s brother in a towel',
    'The lag is 1.5 seconds. Enough for both to say "sorry, you first" until the pension age',
    'Thandeka in Cape Town is holding up brilliantly while 40 strangers look up her nose. Hired, if you ask me',
    'Sjoerd: eye contact on video means looking at the lamp, not at the eyes. So nobody ever makes it',
    'A strip of tape with two drawn eyes above the camera. That is it, that is the whole technology budget',
    '"I would rather travel 200 miles to a bad interview than talk alone to a small red light." Orla speaks for many',
    'But: a candidate with small children did her first interview at nine in the evening at the kitchen table. She would not have come otherwise',
    'Tip: first five minutes are for nothing but technology and weather. Do not score them. Tell the candidate so',
    'sjoerdvanteel> If it breaks, you ring. By telephone. The candidate must know that number before it begins. Always.',
    '[12:20] Thandeka says thank you and that she could see all our feet the whole time. We have been interviewed',
  ],
  threads: [
    [
      'Is it fair to compare one person on video with one in the room?',
      'No. All or none, per round. Otherwise you hire bandwidth',
      '+ Our data says the one in the room gets half a point more out of five, every time',
    ],
    ['Did anyone else notice the cat was better prepared than my last panel?', 'It had at least read the room'],
  ],
  asked: [
    [
      '[12:12] thandeka_ct> Hello, it is me, the volunteer. May I have feedback? You did spend two days talking about it',
      'sjoerdvanteel> Within five working days! No: clear examples, good questions, splendid cat. We would see you again.',
      'thandeka_ct> Faster than any employer in ten years. Thank you all. The cat’s name is Invoice',
    ],
    [
      'Will recorded video interviews be normal one day? Asking from Bangalore where everyone talks about it',
      'Track 1 says yes and hates it. Same tone as with open-plan offices',
    ],
  ],
  away: [
    'Watching an interview on a stream about an interview on a stream. I need to lie down',
    'tobiasrusk> Two drawn eyes above the camera: doing it now, with my daughter’s crayons. One eye is purple',
  ],
  pictures: [
    ['video-interview', 'Live from Cape Town: one candidate, one cat, 1.5 seconds of lag'],
    ['tape-eyes', 'Advanced eye contact system'],
  ],
}

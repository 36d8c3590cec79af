import type { Material } from './material'

/** Day one, track 2: the psychology of interviewing. Dr Ilse Brandt leads. */
export const interviewing: Material = {
  says: [
    'drilsebrandt> Track 2, the attic. Please form pairs. You will interview each other badly, on purpose, and then we shall see why.',
    'Ilse asked us to decide after ten seconds and again after ten minutes. 17 of 20 never changed their mind. Ouch',
    'An unstructured interview is a nice chat about two people who went to similar schools',
    'Write the score down BEFORE you discuss. Otherwise the loudest person in the room has interviewed for all of you',
    'Ilse: gut feeling is experience if you got feedback on it, and prejudice if you did not. Who gets feedback on hires they rejected?',
    'Nobody gets feedback on those they rejected. That is the hole in the whole business',
    'Same questions, same order, same scale. It sounds dull and it beats charm every time it has been tested',
    'If you were a biscuit, which would you be? The attic agrees this predicts precisely nothing. (Ginger nut.)',
    'Try it: take away the name, the school and the hobbies and see if your shortlist is still your shortlist',
    'drilsebrandt> A work sample of half an hour tells you more than three conversations with three directors.',
    'Silence after an answer is a tool. Count to four. They will tell you the real reason at three and a half',
    'Practical thing I shall do on Monday: one page, five questions, five boxes. No more "tell me about yourself"',
  ],
  threads: [
    [
      'If structured interviews are so much better why does hardly anyone use them?',
      'Because managers think they are good judges of character. Ask drivers, they are all above average too',
      'So how do you sell it to a director with 30 years of gut?',
      'drilsebrandt> Do not sell it. Let him score five recorded interviews twice, a week apart. He will convert himself.',
    ],
    [
      'Is there any decent evidence for brainteasers?',
      'They tell you who has heard the brainteaser before',
      '+ drilsebrandt> There is evidence that interviewers enjoy them. Only this.',
    ],
    [
      'Does it not feel cold for the candidate if everybody gets the same script?',
      'I told candidates why we do it: so that you get the same chance as the one before. They liked it',
      'OK that sentence is worth the train ticket',
    ],
  ],
  asked: [
    [
      'Question for Dr Brandt from Helsinki: how do you score people who come from cultures where one does not praise oneself?',
      'drilsebrandt> Ask what the team did, then ask what was difficult. People who do not boast still describe well.',
      'Very good. Finland says thank you. (Quietly.)',
    ],
    [
      'Could anybody share the five questions once they are on the flipchart?',
      'Photo coming as soon as Ilse stops crossing them out',
    ],
  ],
  away: [
    'Doing the ten-second exercise with my team here in Warsaw. Same result. We are all very quiet now',
    'Count to four. Count to four. Writing it on my hand before my two o’clock interview',
  ],
  pictures: [
    ['five-questions', 'The five questions, after much crossing out. Dr Brandt’s own hand'],
    ['pairs-interview', 'Interviewing badly on purpose. She is asking him about biscuits'],
  ],
}

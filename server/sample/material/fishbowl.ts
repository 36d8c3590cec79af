import type { Material } from './material'

/** Day two, quarter past nine: the fishbowl, agencies and in-house teams. */
export const fishbowl: Material = {
  says: [
    'corinashdale> Fishbowl! Five chairs in the middle, one always empty. Sit down to speak, stand up when you’ve spoken. Topic: the truce',
    'Agency people on the left, in-house on the right, five chairs between. It looks like a wedding where nobody likes the groom',
    'First into the red chair: Bex, agency. "You send me a job description older than my daughter and want three CVs by four."',
    '[09:28] Tamsin for in-house: "You send me the same CV as two others, with the same typo in it."',
    '[09:30] The typo was "manger" for "manager". He got the job. It’s now a story for the Christmas dinner',
    '[09:38] Fees! Somebody said fees! 23 minutes, I had 25 in the sweepstake',
    'Josie: "When we were cutting 60 jobs the only people who rang to ask how I was were two agency recruiters." Room very still',
    'Nikhil: nobody in this room knows what a vacant desk costs their company per day. He has asked. It is true',
    '"A good agency tells you when not to hire. I have had it happen once in eleven years. I still use them."',
    '[09:50] What in-house wants: fewer, better, and tell me what the candidate said when they put the phone down',
    '[09:51] What agencies want: an answer. Yes, no or wait. In that order of preference. By Thursday',
    '[09:49] Owen has taken the red chair: "You are both describing the same manager." Laughter from both benches',
    '[09:52] The enemy is not on the other bench. The enemy is the empty chair: the hiring manager who is not here',
    '[09:53] Proposal on the flipchart: one-page agreement, both sign. Reply in 48h. Feedback by phone. No ghosting in either direction',
    '[09:55] Eleven pairs of agency and in-house people have just signed it on the window sill. With a marker. This is happening',
    '[09:56] Bex and Tamsin shook hands for the camera. Then again because the camera was in someone’s pocket',
    '[09:57] tamsinverity> I have just been called "nearly reasonable" by an agency recruiter and I will treasure it.',
    '[10:01] corinashdale> Truce declared at 10:01. Historians, take note. Coffee, then tracks at twenty past',
  ],
  threads: [
    [
      'Is it true in-house teams forward agency CVs to each other to dodge the fee?',
      'Never seen it in 12 years. Seen it the other way round though',
      'OK then neither of us has evidence, that is a start',
      '+ I have seen it. I was told it was an accident. Twice.',
    ],
    [
      '[09:57] Could the agreement be put online somewhere? I want my director to sign it',
      'Typing it up over coffee: https://example.org/truce',
      'Printed it. Two signatures at our end already',
      '+ ionaspeight> Signed in Glasgow too, for what it is worth',
    ],
  ],
  asked: [
    [
      'From Melbourne: does anybody there pay agencies by the hour rather than by the head?',
      'Two hands up of eighty. Both say they would never go back',
      'Would love to hear from those two. We start in October',
    ],
    [
      '[09:40] gwendolenpike> I should like to sit in the red chair. May one do so from Birmingham?',
      'corinashdale> We’ve put a laptop on it, Gwendolen. You’re on. Speak up!',
      'gwendolenpike> Then: I was a candidate last year. Nobody on either bench asked me once what I wanted. Thank you, that is all.',
      'A laptop on a red chair has just got the longest applause of the two days',
    ],
  ],
  away: [
    'The stream is sharp this morning. I can even see who is rolling their eyes',
    '[09:48] Gwendolen for prime minister of recruiting',
    '[09:56] Please ask what happens to the candidate in the truce. They are not on either bench',
  ],
  pictures: [
    ['fishbowl-chairs', '[09:17] Five chairs, one empty, and a red one nobody dares to sit on'],
    ['truce-window', '[09:58] The truce, signed on the window. The cleaner has been told'],
    ['laptop-chair', '[09:45] Birmingham has the red chair'],
  ],
}

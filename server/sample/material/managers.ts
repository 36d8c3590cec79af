import type { Material } from './material'

/** Day two, track 2: hiring managers, friend or obstacle. Lorcan Twist leads. */
export const managers: Material = {
  says: [
    'lorcantwist> Attic… tell me about the worst briefing you ever got. I’ll start: "someone like Dave, but cheaper"',
    'Worst briefings so far: "you’ll know when you see them", "tall", and an email that only said URGENT',
    'Lorcan’s rule: no briefing, no search. He sits in the manager’s office until he gets twenty minutes. With a sandwich.',
    'The question that turns a briefing round: what will this person have done by Easter for you to be pleased?',
    'Managers are not the obstacle, they are afraid. Hiring is the only thing they do twice a year and in public',
    'Nobody trained me to interview, says a real hiring manager, who came along by mistake and is now our guest of honour',
    'We have kept the hiring manager. He has been given a biscuit and cannot leave until he explains "cultural fit"',
    '"Cultural fit means I would not mind being stuck in a lift with them." Thanks, at least it is honest',
    'Then the attic asked him how many people unlike himself he has been stuck in a lift with. Long pause. Good pause.',
    'Sign off the date of the interview BEFORE the job goes live. Lorcan books the room first and finds the people after',
    'lorcantwist> They say recruiters don’t understand the business… so go and work there for a day. Make the tea. Listen',
    'Guest manager, leaving: "I did not know you had feelings about this. I thought it was a form." He will be back',
  ],
  threads: [
    [
      'What do you do with a manager who rejects everyone?',
      'Put five CVs in front of him, one of them his own from ten years ago. Names off',
      'Did he reject himself?',
      'Not enough experience, he wrote',
    ],
  ],
  asked: [
    [
      'What would the hiring manager in your attic like recruiters to stop doing?',
      'He says: stop sending six and asking which I like. Send two and tell me which YOU like, and why',
      'Fair. Very fair. Keep him!',
    ],
  ],
  away: [
    'Did he really say someone like Dave but cheaper? We had that Dave. We miss Dave',
    'As a hiring manager reading from behind a pillar in Leeds: we are afraid, yes. Now I shall go and book a room',
  ],
  pictures: [['manager-biscuit', 'A hiring manager in the wild, accepting a biscuit']],
}

import type { Material } from './material'

/** Day one, track 2 (the attic): the candidate experience. Marguerite Osei leads. */
export const candidateExperience: Material = {
  says: [
    'margueriteosei> If you are looking for track 2: through the kitchen, up the stairs, mind the beam. We begin with a story each.',
    'Attic session opens with 40 seconds of silence "so you know how long three weeks without an answer feels"',
    '@margueriteosei applied to six employers under another name this summer. Two answered. One of them to the wrong name',
    '"Nobody remembers the offer letter. Everybody remembers the receptionist." That is going on my wall',
    'Story from the circle: candidate travelled 190 miles, interviewer was on holiday, nobody had looked at the calendar',
    'Marguerite: "the application form is the first day at work". Ours would be a day of typing your address four times.',
    'We timed our own form in the break: 38 minutes, and it logged out my colleague at minute 31. Mortified',
    'Idea from the attic: every recruiter applies to their own company once a year, with an ordinary CV',
    'margueriteosei> One promise for the flipchart: everyone who was interviewed hears a voice within five working days.',
    'A hospital recruiter: we lost four nurses in the same week to the employer who rang back the same afternoon',
    '"No news" is news. Send it on Fridays. @margueriteosei sends 60 two-line mails every Friday at three',
    'What do you tell people when there is nothing to tell? "There is nothing to tell yet, I have not forgotten you."',
    'Beam in track 2: 4, foreheads: 0',
  ],
  threads: [
    [
      'But we get 900 applications for a warehouse role. How on earth do you ring 900 people?',
      'You don’t, you ring the 12 you met. The 888 get an honest mail the same week',
      'Even the honest mail takes sign-off from three departments here',
      'Then get one text signed off once, on a good day, and keep it in a drawer',
    ],
    [
      'Does anyone give proper feedback after interviews or are we all afraid of the lawyers?',
      'We do. By phone, two things that were good and one that was missing. No lawyer in six years',
      '+ Afraid. Very afraid. Our template says "on this occasion" three times',
    ],
    [
      'Who measures candidate experience? Not with a smiley at the exit I hope',
      'We ring ten people a month who said no to us or we said no to. Ten. It is enough to be ashamed regularly',
      'Stealing that. Who makes the calls?',
      'Me and, this is the trick, the hiring manager',
    ],
    [
      'Is "candidate experience" just a new word for manners?',
      'margueriteosei> It is. But nobody ever got a budget for manners.',
    ],
  ],
  asked: [
    [
      'jobsearchjen_> From someone on the other side: 41 applications since May, 9 answers. Please say that in the room!',
      'margueriteosei> Read out just now, @jobsearchjen_. It went very quiet. Thank you for it, and good luck.',
      'jobsearchjen_> Thank you. Somebody has already messaged me about number 42 :)',
    ],
    [
      'Question for the attic from Lagos: what if half of your applicants have no reliable email?',
      'A text message, says the circle. Short, with a name under it. Costs less than the stamp',
      'That is what we do. Glad to hear it is not only us',
    ],
  ],
  away: [
    'The 40 seconds of silence worked on the stream as well. I thought my sound was broken. That was the point',
    'Candidate experience from here in Helsinki: our best tool is a calendar entry called RING THEM BACK',
  ],
  pictures: [
    ['attic-circle', 'Full house under the roof. Chairs in a circle, no slides, one beam with a sock on it for safety'],
    ['sticky-notes-journey', 'A candidate’s journey in sticky notes. Yellow is waiting. Look at all the yellow.'],
  ],
}

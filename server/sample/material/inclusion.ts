import type { Material } from './material'

/** Day two, track 2: diversity beyond the statement. Safiya Mensah-Cole leads. */
export const inclusion: Material = {
  says: [
    'safiyamc> Track 2. Everyone read me the last line of your job adverts, the one about equal opportunities. Now: what did you DO this year?',
    'The circle went round. 18 statements, 3 deeds. That is the ratio we are here to talk about',
    'Safiya: "You do not have a pipeline problem, you have a map problem. You always go to the same three places."',
    'She moved interviews from eight in the morning to after school drop-off. Applications from parents doubled. Cost nothing',
    '[13:24] Two flights of stairs up to the session about access. Safiya noticed. Corin noticed. Tomorrow’s plan has been changed',
    '[13:26] corinashdale> She’s right about the attic and I’m sorry. Track 2 is moving down to the print room for the last slot. Next year: ground floor',
    '[13:28] An apology within four minutes and the chairs are already moving. This is what doing something looks like',
    'Shortlists of one woman and four men: research says she has next to no chance. Two and three: suddenly she has',
    '"Where do you really come from" as small talk in an interview. Half the circle has been asked it. Half was surprised',
    'Her test: who is in the photo on your website, and do they know they are in it?',
    'They used the same photograph of Vikram on six brochures for four years. He left in the second',
    'Extra time, a quiet room, questions in advance: offer it to everyone and nobody has to ask',
    'safiyamc> Quiet questions get better people than loud ones. Send the questions the day before. To all of them.',
    'One deed each by Christmas, name and date on the flipchart. Mine is up there in green and I already regret the date',
  ],
  threads: [
    [
      'What can a small firm of 30 do without an HR department?',
      'Advertise in one place you never have. Then another. That was our whole first year',
      'And did it change anything?',
      'Our 31st, 32nd and 33rd',
    ],
    [
      'Names off applications: worth the effort?',
      'We did it with a student and a roll of sticky labels. Shortlist changed by a third. Cheap enough for you?',
      'A roll of sticky labels. No more excuses then',
    ],
    [
      'Targets or no targets?',
      'safiyamc> Targets for the shortlist, not for the job. Then it is about who you looked for, not who you owed.',
      'First version of this argument I can take to my board',
    ],
  ],
  asked: [
    [
      'From Cape Town: here it is the law, with reports and numbers. Do you envy us or fear us?',
      'Both, within one breath. Can someone from your side show us such a report?',
      'Gladly, an anonymous one: https://example.org/equity-report',
    ],
  ],
  away: [
    '[13:37] The stairs moment. More learnt in four minutes than from our whole policy binder',
    '[13:41] I use a wheelchair and could not have come up. Thanks for the stream, thanks for the print room',
    'Questions in advance were the only reason I got my job. I am good at it, too',
  ],
  pictures: [
    ['deeds-flipchart', '[13:52] One deed each by Christmas. Dates included, no way back'],
    ['chairs-downstairs', '[13:35] Track 2 on its way downstairs. Everybody carries a chair'],
  ],
}

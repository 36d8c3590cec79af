import type { Material } from './material'

/** Day one, track 2: is the CV dead? Owen Thackwell leads. */
export const cv: Material = {
  says: [
    'deskandquill> Track 2 is a trial. The accused: the CV, aged about 500. I prosecute. Volunteers for the defence, please.',
    'The attic is now a courtroom. The judge has a tea towel on her head. This is why I come to these',
    'Exhibit A: a CV of eleven pages with the word "synergy" on nine of them',
    'Prosecution: "It tells me where you sat. It does not tell me what happened when you sat there."',
    'Defence: "It is the only document in the whole process the candidate owns." Good point that',
    '[11:34] Witness one read 4,000 CVs last year and remembers five. One of them because of a parrot',
    'Owen: "We ask for two pages, read seven seconds, then complain they are all the same."',
    'Defence again: without the CV it is who you know and which school. Careful what you bury',
    'Nobody in the attic would like to be hired on the strength of what a search engine says about them. Nobody.',
    'deskandquill> Closing speech: it is not dead, it is only asked to do the job of an interview. Let it be a label on a jar.',
    'Verdict on the CV: not dead. Sentenced to one page and community service. 14 to 9',
    'The judge would like her tea towel back in the kitchen before lunch',
  ],
  threads: [
    [
      'Serious question: has anybody dropped CVs completely, for a whole year, for real jobs?',
      'Us, for the contact centre. Five questions by phone instead. Leavers in the first 90 days went down by a third',
      'What did the managers say when you took the CVs away?',
      'They asked for them back for two months and then forgot to ask',
      '+ We tried. Candidates sent them anyway. You cannot stop the CV, it is like dandelions',
    ],
    [
      'Photos on CVs: normal in half of Europe, unthinkable here. Who is right?',
      'Nobody needs to see my face to know if I can do payroll',
      '+ drilsebrandt> In Germany it is still common, and still a bad idea. Research is quite clear on that.',
    ],
    [
      'I have just remembered I need to update my own CV. Last job on there ended in 2003',
      'deskandquill> Leave it. It is now a historical source.',
    ],
  ],
  asked: [
    [
      'From Minneapolis: could the court hear the case of the cover letter too?',
      'The cover letter died in custody this morning. We are treating it as natural causes',
    ],
  ],
  away: ['[11:41] Missed the parrot. Can somebody please explain the parrot'],
  pictures: [
    ['tea-towel-judge', 'All rise. Her honour presides over the case against the CV'],
    ['cv-tally', 'The vote: dead 9, not dead 14, needs lunch 2'],
  ],
}

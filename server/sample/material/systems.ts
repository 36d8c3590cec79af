import type { Material } from './material'

/** Day two, track 1: does the applicant system hate people? Paweł Wrzos leads. */
export const systems: Material = {
  says: [
    'pawelwrzos> I built an applicant system for nine years. I am here to apologise. Track 1.',
    'A vendor who begins with an apology. The bell is confused',
    'Paweł: "No field was ever put in a form by someone who had to fill it in."',
    'He asked for the field we never use. 33 people shouted. Most popular: fax number',
    '[14:20] Mandatory: title. Options: Mr, Mrs, Miss, Rev, Wing Commander. No Dr, no nothing',
    'Why does it log people out after 20 minutes? Because of a bank customer in 2003. Nobody ever changed it back',
    '[14:13] Your system rejected a man called Null this summer. Not invented, he is somebody’s cousin',
    'Parsing CVs: it read "Sheffield, 2001–2005, cutlery" and made him a surgeon',
    'A third of this room has a spreadsheet beside the system. The spreadsheet is where the work is done',
    'pawelwrzos> Sit next to one real applicant for one real hour. You will delete eleven fields before lunch. I have seen it.',
    'Deleted: middle name, fax, second address, reason for leaving. Took two clicks and four years',
  ],
  threads: [
    [
      'Should the system rank candidates by keywords?',
      'Ours ranked me 48th for my own job',
      'To be fair how did the other 47 look?',
      'Suspiciously similar',
      '+ pawelwrzos> It counts words. It does not know a good one. Use it to sort the post, not the people.',
    ],
  ],
  asked: [
    [
      'birgitkant> Is there a law of nature that says every applicant must create a password with a symbol and an ancient rune?',
      'pawelwrzos> No law. One customer, 2006. I was young. Again: sorry.',
      'Apology accepted from Vienna :)',
    ],
    [
      'marlowhands> Our system sends rejections at 2 in the morning in bulk. Can it be stopped?',
      'There is a setting, says Paweł. It is called "batch window" and nobody knows it is about people',
      'Found it! 9 to 5 from today. Four years it did that',
    ],
  ],
  away: [
    '[14:26] Wing Commander! We have that one too! Is it the same drop-down everywhere?',
    '[14:22] As the cousin of somebody called Null I feel seen',
    'I have typed my address four times this week. Please pass on to the man with the apology',
  ],
  pictures: [
    ['form-fields', 'Fields we asked for, crossed out one by one. Goodbye fax number'],
    ['cupboard-server', 'A colleague just sent this from home: the server, with tinsel'],
  ],
}

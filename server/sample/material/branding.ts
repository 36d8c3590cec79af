import type { Material } from './material'

/** Day one, track 1: employer branding on no budget. Fennimore Hale leads. */
export const branding: Material = {
  says: [
    'fennimorehale> Track 1: my employer branding budget this year was £340 and a camera with a cracked lid. Let’s talk.',
    'Fennimore spent £340: 60 on a tripod, 200 on sandwiches, 80 on apologising to facilities',
    'He asked 23 colleagues one question: what did you tell your mum about this job? And put the answers on the careers page.',
    '"What did you tell your mum" beats every value statement I have ever been paid to write',
    'An employer brand is what the taxi driver says when you give him the address. F. Hale',
    'We now all know what taxi drivers say about our companies. It has been a sobering ten minutes',
    'Stock photo bingo! Handshake, headset, plant, jumping graduates. House in under a minute',
    'Point from the floor: if your office is grey, show it grey. People start on Monday and they will notice',
    'Big split in the room: does marketing own the employer brand or does HR? Fennimore: "the canteen does"',
    'Idea worth stealing: let the newest starter rewrite one careers page each month',
    'fennimorehale> Please stop calling yourselves dynamic. A waterfall is dynamic. You make invoices.',
  ],
  threads: [
    [
      'What do you do if the honest story is not very attractive?',
      'Tell it anyway, then say who it suits. "Cold, early and outdoors" filled our depot in a month',
      'Cold, early and outdoors. I would apply, honestly',
    ],
    [
      'Legal will never let me publish unscripted quotes from staff. Any way round?',
      'Let legal pick one they like. Once they have a favourite they are on your side',
      'That is either cynical or very wise',
      'It was a Tuesday, it was both',
    ],
  ],
  asked: [
    [
      'From Lisbon: does "tell it as it is" also work when unemployment is at ten per cent and everyone applies anyway?',
      'Even more, says Fennimore. The good ones leave first when things turn, and they remember what you told them',
    ],
    [
      'Can you ask how you do employer branding for a company nobody has ever heard of?',
      'fennimorehale> Don’t be famous, be findable. Twenty people in the right trade knowing you is plenty.',
      'That is a relief for a firm of fourteen. Thanks!',
    ],
  ],
  away: [
    'Stock photo bingo is now being played on the fourth floor of an insurance office in Glasgow. You started this',
    '"The canteen owns the brand" explains everything about our canteen',
  ],
  pictures: [
    ['bingo-card', 'Stock photo bingo card, drawn in 90 seconds. The plant is always there'],
    ['cracked-camera', 'The £340 film studio. Held together with tape and goodwill'],
  ],
}

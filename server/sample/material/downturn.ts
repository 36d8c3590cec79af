import type { Material } from './material'

/** Day two, track 2: letting people go decently, hiring in a downturn. Josie Ferriby leads. */
export const downturn: Material = {
  says: [
    'josieferriby> Attic, slower pace now. I have closed two sites in two years. Let’s talk about doing the hardest part of this job decently.',
    'Josie told 60 people herself, one by one, and wrote down every name afterwards on paper so that it would cost her something',
    '"Never on a Friday, never by letter first, never with security at the door." J Ferriby, Hull',
    'The recruiter who hired them should be in the room when they go. Half of us would rather not. That is why',
    'She rang 140 local employers before the announcement. 51 people had an interview within a fortnight',
    'What people remember after three years: who looked at them, and whether the coffee machine had been switched off',
    'Those who stay are watching how you treat those who go. It is the most honest employer branding there is',
    'Somebody in the circle was made redundant on Monday, and came anyway. Everyone has budged up',
    'By the end of this session she had four cards and a lunch. Small mercies, but I saw it happen',
    'josieferriby> If you take one thing: ring them after four weeks. Not HR. You.',
    'Nobody typed very much in that one. Best session of the two days, all the same',
  ],
  threads: [
    [
      'How do you tell a candidate the offer is withdrawn because of a freeze?',
      'In person or by phone, today, and you pay what you promised for the notice they gave',
      'Our finance people would laugh at that',
      'Ours did, once. Then they met her',
    ],
    [
      'How are the numbers at your end this autumn, up or down?',
      'Manufacturing up a bit, public bodies frozen solid, agencies nervous',
      'Same in Newcastle. Temps yes, anything with a pension no',
    ],
  ],
  asked: [
    [
      'Writing from Dublin where it has been two long years. What keeps the recruiters going when there is nothing to hire?',
      'josieferriby> Ring people without having anything to sell. They’ll tell you where the work will be. It helps you both.',
      'Thank you. I will close the spreadsheet and ring somebody',
    ],
  ],
  away: [
    'jadecoverley> I was one of Josie’s sixty. She did ring after four weeks. Just so that you know it is true',
    'That last post. Goodness.',
    'mireiacasol> Valencia here, 20% without work in our region. This is the session we needed, thank you for typing',
  ],
  pictures: [['attic-window', 'View from the attic during the quiet session']],
}

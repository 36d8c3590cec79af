import type { Material } from './material'

/** Day two, track 1: job adverts people read. Winnie Okpara leads. */
export const adverts: Material = {
  says: [
    'winnieokpara> Track 1, bring your worst job advert, I have brought my red pen! No egos beyond this point',
    'First patient on the table: 640 words, no salary, "passionate" four times, the actual job in paragraph six',
    'Winnie cuts it to 92 words and now I want to be a claims handler. How does she do that',
    'Her order: what you will do on Tuesday, what it pays, where it is, what is hard about it, who rings you. Finished',
    '"Competitive salary" means "less than you think", says the room with one voice',
    'Fast-paced environment = we are understaffed. Wears many hats = we are very understaffed. Family feel = bring own mugs',
    'Say what is hard about the job. People who like that sort of hard will come. The rest would have left by March',
    'Somebody’s advert asks for ten years of experience in a thing that is six years old. We have all been there',
    'Winnie on adjectives: every one costs a pound, put it in the sourcing mug. We paid for lunch',
    'winnieokpara> Nobody ever cried over a job advert so why do we write them like eulogies?',
    'Rewrote ours on a coffee-stained sheet. Manager has just approved it by text. FIRST TIME EVER.',
  ],
  threads: [
    [
      'How long should an advert be? Winnie says 92 words but my manager counts pages',
      'As long as a good answer when your sister asks what the job is',
      'My sister stops listening after eight words',
      'Then you have a very good editor at home',
    ],
    [
      'Salary in the advert: what do you say to directors who are worried about current staff?',
      'That current staff can already read our competitors’ adverts',
      'Ouch. And thanks, I will use that at half past nine tomorrow',
    ],
  ],
  asked: [
    [
      'plainjobads> Favourite forbidden word so far? We collect them',
      '"Synergise". With a z. In an advert for a lollipop lady',
      'plainjobads> That is the finest specimen of the year. It will be framed.',
    ],
    [
      'Same disease here in Madrid: "joven y dinámico equipo". Do you have a cure in two languages?',
      'rafaelbarreda> Tell them how old the youngest and the oldest in the team are. They will take the sentence out themselves :)',
    ],
  ],
  away: [
    'I have just counted. 14 adjectives in our receptionist advert. £14 to the mug from Edinburgh',
    'Rewrote one over lunch with this feed open. Two answers already and it is not even two o’clock',
    '"The actual job in paragraph six" made me spill my tea over paragraph six',
  ],
  pictures: [
    ['advert-before-after', 'Before: 640 words. After: 92. The patient is doing well'],
    ['adjective-mug', 'The adjective mug. Lunch is on the marketing department'],
  ],
}

import type { Material } from './material'

/** Wednesday, eleven o'clock. */
export const coffeeOne: Material = {
  says: [
    '[11:05] Coffee break. My head is already full and it is five past eleven',
    'Comparing notes in the queue: track 2 cried a bit, track 1 paid seven pounds',
    'The wifi has fallen over. If you can read this I am standing on the fire escape',
    'Wifi update from the fire escape: one bar, four people, no railings to speak of',
    'Someone from track 1 just introduced himself as "the mug"',
    'The tea is strong enough to interview',
    'corinashdale> Wifi is back! Please don’t all download your feelings at once',
    'Three people in the queue have rung a candidate since the attic session. In the queue! One was thanked so loudly we all heard',
    'Got lost on my way to the loo and found track 2. It exists',
  ],
  threads: [
    [
      'orlaburnish> Lost: one red umbrella with a wooden duck for a handle. Sentimental value, the duck is called Keith',
      'Keith is on the coat rail, drying, in good spirits',
      'Oh thank you. Tell him I am coming',
    ],
    ['Can anyone on a working line upload for me? Battery 60, signal 0', 'Come to the fern'],
  ],
  asked: [
    [
      'Stream stopped at "and the third thing, which is the most important". What was the third thing?',
      'Nobody knows. He went to get coffee',
    ],
  ],
  away: [
    'Livestream frozen on Corin with his mouth open. I have made it my desktop background',
    'akikomizu> Perfect time for a break here as well. It is seven in the evening and I call it that anyway',
  ],
  pictures: [
    ['fire-escape', 'The new office. Signal: one bar. View: all of it'],
    ['duck-umbrella', 'Keith'],
  ],
}

/** Wednesday, five past twelve. */
export const lunchOne: Material = {
  says: [
    'Lunch! Veggie chilli, and a pie nobody can identify and everyone is having seconds of',
    '[12:26] The pie is cheese and onion. The identification took nine recruiters and a process',
    'Eating with people who moments ago tried a CV for its life. The judge is having pudding',
    'Sat on the floor with a hospital, a bus company and a cheese factory. I have learned more about shifts than in my whole career',
    'isobelcarnforth> The cheese grader vacancy has three leads. From the soup queue. Sourcing without job boards, live',
    'bexlowther> eating chilli with one hand, typing with the other, feeding nikhil numbers with the third',
    'Dr Brandt asked me one question over soup and I have told her everything since 1998',
    'There is someone asleep under the coats. Law of two feet, lying down',
    '[12:31] Sticky notes: 31 of 40 pads gone. It is half twelve. I told you',
    'jinpenhallow> If you had lunch with a stranger today you have sourced. Well done.',
    'Two job offers have been made in the chilli queue. One of them to the lad from the venue',
    'The lad from the venue is thinking about it. He wants to know what he would do on the first Wednesday. HE WAS LISTENING',
  ],
  threads: [
    [
      'What was the best line of the morning? Collecting them on a napkin',
      '"Nobody ever got a budget for manners"',
      '+ "A waterfall is dynamic. You make invoices."',
      '+ "Read past the degree title" has not been said yet but I can feel it coming',
    ],
    [
      'Phone charger with the thin plug, anyone? At 3 per cent, speaking fast',
      'Table by the press, ask for the man with the cables. He has them all. He will want to talk about them',
      'He did want to talk about them. 40 per cent, and I know a lot about plugs',
    ],
    ['Is there more of the pie?', 'There was'],
  ],
  asked: [
    [
      '[12:24] jarrodpyne> What do you all have for lunch? Here it is nine at night and I’m eating cereal in solidarity',
      'A pie. We don’t wish to talk about the pie. It is gone',
    ],
    [
      'Could someone sum up the morning in one line for those who had to work?',
      'Be quicker, be kinder, be honest, and duck',
      'Thank you. Duck?',
      'There is a beam',
    ],
  ],
  away: [
    'Lunch in Leeds is a sandwich and envy',
    'The stream now shows an empty room and a lamp. Strangely calming, do not change it',
    'niamhquirke_> Three of us in Galway are using your quotes in a real meeting in ten minutes. Wish us luck',
    'niamhquirke_> Report from the Galway meeting: the manners line got a budget of €400. Honestly',
  ],
  pictures: [
    ['lunch-table', 'A hospital, a bus company and a cheese factory share a pie'],
    ['pie', 'The last known photograph of the pie'],
  ],
}

/** Wednesday, ten to three: the cake. */
export const cakeOne: Material = {
  says: [
    '[14:50] There is cake. It is in the shape of a hash sign. Somebody stayed up for this',
    '[14:50] THE CAKE IS A HASHTAG',
    'Cake protocol: who posts about it first gets a corner',
    'A hash sign has no corners left. It has twelve ends, and they have all gone',
    'Jemima baked it! In a hotel! With a kettle and a bribe! (She will not explain further)',
    'jemimapratley> It was four loaf tins and my cousin’s oven in Chorlton! There was no bribe! There was a small gift!',
    'Lemon. The hashtag is lemon flavoured. I have always suspected it',
    'My track 1 notes have icing on them so the third point about graduates is now sweet and unreadable',
    'Pigeon spotted outside the kitchen window, looking at the cake. It has second thoughts about leaving #trupigeon',
    'tamsinverity> Cake break. So far: 214 of your posts read, 2 rung bells, 1 pigeon, 0 slides. Carry on.',
    'Corin has cut the last end of the hash with the potato masher gavel. Justice is served',
  ],
  threads: [
    [
      'Is the wall on the big screen being read by anyone? I can see my own typo from the kitchen',
      'All of us. "Recruitnig" has been adopted, we like it',
      'Then I am proud of it',
    ],
    [
      'Anyone got the number of the woman who got in touch about nurses?',
      'Standing behind you with cake',
      'So she is. Amazing technology',
    ],
  ],
  asked: [
    [
      '[14:51] kirralanyon> It’s ten to midnight here and I can SEE THE CAKE. Do you post to Australia?',
      'A slice has been put aside on a saucer with your name. It may not travel well',
      'kirralanyon> I’ve never been so touched by something I’ll never eat!',
    ],
  ],
  away: [
    'Following a cake in real time. My grandchildren will ask what I did in 2010',
    'Cake on screen, rice cracker in hand. Life is not fair',
  ],
  pictures: [
    ['hash-cake', '[14:51] Behold'],
    ['cake-after', '[15:00] Five minutes later'],
  ],
}

/** Wednesday, five o'clock: end of the first day. */
export const wrapOne: Material = {
  says: [
    'corinashdale> Last circle of the day: one word each! Go',
    'One word each: full. Lighter. Pie. Ring. Cheaper. Hoarse. Less. Wednesday. Pigeon',
    'My word was "again". I had meant to say something cleverer but it came out like that',
    'Somebody said "home" and everyone went a bit quiet, and then somebody said "beer" and it was fine',
    'nikhilsarodia> Count of the day: 6 numbers, as predicted. 0 of them on slides.',
    '85 people stacking chairs, which turns out to be the best networking format invented',
    'Day one: 10 tracks, 7 lightning talks, 2 potatoes, 1 pigeon. I have a lot of phone calls to make tomorrow night',
    'Corin has lost his voice and is directing with the bell',
    'Notes from today, one page, unedited and with gravy: https://example.org/notes-day-one',
    'If you only read one thing from today let it be Marguerite on silence',
    'deskandquill> The CV left the building at 12.04 on probation. I have its address, for I have all its addresses.',
    'ottoline> Thirty-one pages. I shall sort them tonight. Whoever said the line about the waiting room in track 2, please come and own up.',
    'roisinkeady> The waiting room line was mine, and before me my mother’s.',
    'To all who followed from outside today: you asked better questions than we did',
  ],
  threads: [
    [
      'What will you change on Monday because of today? Mine: no more "on this occasion"',
      'Ring the number twos',
      '+ One voice, five days. Told my team already. They looked scared, so it is right',
      '+ Take the plant off the careers page',
    ],
    ['Where to now?', 'Pub with the green tiles, then the arch, then bed, in theory'],
  ],
  asked: [
    [
      'Thank you from Vienna for a whole day of listening! Same time tomorrow?',
      'corinashdale> Same time! Different pie',
    ],
  ],
  away: [
    'Day one done from my sofa. I owe my employer some actual work. Tomorrow, maybe not either',
    '[17:32] jarrodpyne> Half past two in the morning and I regret nothing except tomorrow. Which is today',
  ],
  pictures: [['chairs-stacked', 'Best networking format ever: stacking']],
}

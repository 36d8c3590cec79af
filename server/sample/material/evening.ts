import type { Material } from './material'

/** Wednesday evening: pub, curry, hotel. */
export const eveningOne: Material = {
  says: [
    'Pub with the green tiles. If you hear people shouting "time to hire" at a fruit machine, that is us',
    'bexlowther> agency bench vs in-house bench at darts. we will need that truce',
    'In-house wins the darts 3-1. Agencies ask for feedback within 48 hours',
    'Silas’s lifeboat box is full. He has started a second one in a pint glass',
    'Spoons man is real. I repeat: the spoons man is real',
    'The arch, 27 people, one bill. Volunteers with a head for numbers to the front please',
    'nikhilsarodia> The bill has been split into 27 by me with a funnel chart. Nobody may ask how.',
    'Somebody sang. It was the silent one from Helsinki, no wait, he is not even here. Who sang?',
    'josieferriby> Walked back along the canal with four strangers who aren’t any more. Good night.',
    'Bed. Feet hurt. Head hums. Pocket full of sticky notes with phone numbers and one that says only "cheese?"',
    'fennimorehale> Filmed the spoons. This is my employer brand now.',
    'safiyamc> Hotel at last, reading you all in a row. Please leave some energy for tomorrow afternoon.',
    'Salted liquorice before bed. I have become one of them',
    'If the agency fishbowl tomorrow is half as loud as this table, sell tickets',
    'edithmoorcroft_> who put a beer mat in my coat saying "you would be great in logistics, call me". i mean i might',
  ],
  threads: [
    [
      'Has anybody seen my left glove? Stripy. It was at the green tiles and so was I',
      'It is on the bell. The bell is at the bar. Do not ask',
      'Why is the bell at the bar?',
      'corinashdale> It had a long day',
    ],
    [
      'keziaharbottle> Which one is the last tram to Eccles?',
      'The one that just went, sorry',
      'Then I shall have the dhal as well',
    ],
    [
      'Who did we say has the truce draft for tomorrow?',
      'Tamsin wrote it on the back of the menu. Page 2 has a naan on it',
      '+ tamsinverity> It is safe. Clause 3 smells of garlic.',
    ],
  ],
  asked: [
    [
      'Just got home and read everything, 600 posts. Is the pigeon all right?',
      'Seen at dusk on the roof, alone, updating its profile',
      'I can sleep now',
    ],
  ],
  away: [
    '[20:12] garethfromakl> Good morning Manchester! You are going to bed and I’m getting up in Auckland. I’ll mind the hashtag till you wake',
    '[22:24] jacindawoo> Reading day one over breakfast in Melbourne. The waiting room line. My goodness',
    '[18:10] hrinthewild> Lunch break in Toronto spent on your whole day. My manager walked past twice and then sat down to read with me',
    'Wrote to eleven people I had never answered. Three have written back within the hour. Thank you, track 2, from Chicago',
    '[23:48] kateylindgard> It is four in the afternoon in Seattle and I’m the only one on the tag. Hello? Echo?',
    '[23:55] talentkiwi> Echo! (Auckland)',
  ],
  pictures: [
    ['pub-tiles', 'Green tiles, gold light, no work talk. All right, a bit'],
    ['curry-table', '27 people, one bill, one spoons virtuoso'],
    ['canal-night', 'Home along the canal'],
  ],
}

/** Thursday, before the first bell. The live part of the demo begins in here. */
export const morningTwo: Material = {
  says: [
    'Early bird at the foundry. The radiator is singing and there’s chalk on my sleeve already',
    'Day two. My voice is half an octave lower and I sound very senior',
    'corinashdale> Morning! Kettles on. The bell slept well. Fishbowl at quarter past nine, big room',
    '[08:34] Who left a beer mat in the suggestions box? "More spoons." Seconded',
    'Porridge with 14 recruiters in a hotel. The waitress has been offered three jobs and wants none. She has the best job here, she says',
    'bexlowther> morning. no. yes. coffee',
    'First bacon-less bacon roll of the day and it is good',
    'Overheard on the tram: "are you one of those hashtag people?" Yes, madam. I am one of those',
    'lorcantwist> Slept four hours… dreamt of forms…',
    'ottoline> Yesterday is sorted: ten sessions on ten pages, https://example.org/day-one. Corrections welcome until the second cup.',
    'Read Ottoline’s pages in the lift. I sound cleverer in her notebook than in my head',
    'Rang my number two from last year on the walk in, from the bridge, in the rain. We meet on Monday',
    '[08:52] Five calls made before nine. Two thank-yous, one "who?", one job filled??? I think I just filled a job',
    'orlaburnish> Keith the duck and I are back',
    'Track list for today is up. Whoever drew the little ATS with fangs, hello, I love you',
    'Fresh sticky notes have arrived! 40 pads. Guard them',
    'winnieokpara> Today at ten past one: bring me your adverts. I slept on the floor of red pens and I am READY',
    'The extension lead family is complete again',
  ],
  threads: [
    [
      'Is the lifeboat total known?',
      'silashartopp> 214 pounds 60, a button and a peppermint. thank you all. the crew says hello',
      'And the button was mine, sorry',
    ],
    [
      'Who else woke up with a phone number on the hand and no name?',
      'Ring it. Track 2, day one. Silver medallist',
      'It was the taxi. We had a nice chat though',
    ],
    [
      'Sweepstake for the fishbowl: how many minutes till somebody says fees? 50p a guess',
      '4',
      '+ 25, people are polite before coffee',
      '+ They will not say it. They will say "terms"',
    ],
  ],
  asked: [
    [
      'Up long before dawn in Boston for this one. Is there a teapot to look at?',
      'Teapot is back by popular demand. It has a scarf today',
      'Worth the alarm',
    ],
  ],
  away: [
    'kirralanyon> Day two and I have a blanket, a flask and no regrets. Evening from Sydney!',
    'Took today off. To watch a stream. My partner has stopped asking',
    'honorwray> Reporting from the fish tank: audience has grown to nine colleagues and one auditor',
    'Good morning all from a rainy Ghent. Same rain, I think you lent it',
    '[08:41] cerysdurrant> I signed in at 8.29 and there were already forty new posts. Do you sleep?',
    'gwendolenpike> Good morning. I have four questions and a fresh pot.',
  ],
  pictures: [
    ['radiator-morning', 'Day two begins. The radiator has opinions'],
    ['teapot-scarf', 'Teapot cam, winter collection'],
    ['system-fangs', 'Somebody drew the applicant system. It’s a very good likeness'],
  ],
}

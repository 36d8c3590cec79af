import type { Material } from './material'

/** Wednesday, from half past seven: doors, coffee, badges. */
export const arrivals: Material = {
  says: [
    'corinashdale> Doors are open! Kettles on, badges on the table, bell behind lock and key',
    'On the tram with the green scarf. Neither of us is awake',
    'First through the door, so I have been handed 40 chairs. Be warned, come second',
    'The foundry smells of ink and toast. I could live here',
    'Coffee queue is already three conversations long',
    'tamsinverity> Badge says TAMSIN and nothing else. I feel naked and twelve years younger',
    'Wifi name is on the pillar, the password is on the other pillar, the signal is on neither',
    'We have wifi! We had wifi!',
    'Met three people whose posts I have read for two years. One of them hugs. I was not ready',
    'Somebody has drawn arrows on the floor with tape and all of them lead to the biscuits',
    'bexlowther> rain outside, steam inside, 60 people who talk for a living. it is LOUD',
    'Sat next to the pillar with the socket. This is my home now. I shall defend it',
    'silashartopp> is it ok to bring a lifeboat collection box? asking before i put it by the coffee',
    'corinashdale> Where is track 2: through the kitchen, up the stairs, beam at five foot ten. I’ll say it only forty more times',
    'Blue ribbons so far: two. And one person who tied it round the teapot. The teapot will not be quoted',
    'Salted liquorice before nine in the morning. Sjoerd, that was an act of war',
    'Track list on the wall, written by hand, in four colours. I have already changed my mind twice',
    'ottoline> Good morning. I am at the third table on the left with the large notebook. Errors are mine, jokes are other people’s.',
    '[09:15] bexlowther> 9.15 and i have already been told off by the bell for saying our new office is nice. harsh. fair',
    '[09:18] Twelve minutes to go. Corin is moving THE chair again',
    'The lad from the venue asked if it’s a wedding. Sort of, we said',
  ],
  threads: [
    [
      'sunniva_b> Stuck at Stockport, signal failure. Could somebody please hold a badge and a bun?',
      'Badge held. Bun under review',
      'The bun was the important one',
      'Bun secured. It has your name on it, in icing pen',
    ],
    [
      'Where are the sockets??',
      'Two by the stage, one behind the fern, one in the fern. Long story',
      '+ Bring an extension lead and you will have friends for life',
    ],
    ['Is there decaf?', 'There is a jar. Nobody knows how old it is', 'I will have the jar'],
  ],
  asked: [
    [
      'Is the stream meant to show a teapot?',
      'Yes, that is the teapot cam until half past. It has a blue ribbon, so please do not quote it',
      'Understood. The teapot is doing very well so far',
    ],
  ],
  away: [
    '[08:46] jarrodpyne> Following from Sydney, quarter to six in the evening, dinner on knees, let’s go',
    'Teapot cam is better than most webinars I paid for',
    'Good morning from Leeds, 40 miles away and stuck in the office. Be my eyes',
    'Signed in from Amman. Sound good, picture good, envy good',
    'Have joined from Stockholm, with headphones, in a meeting about something else. Nobody tell',
  ],
  pictures: [
    ['coffee-cups', 'Breakfast of champions. The one with the ribbon belongs to the teapot'],
    ['badge-table', 'Names only. Take yourself seriously as a first name'],
    ['skyline-morning', 'Good morning from the fire escape'],
    ['track-wall', 'The programme, all of it. Written with a marker, changeable with a marker'],
  ],
}

/** Half past nine: the bell. */
export const opening: Material = {
  says: [
    '[09:30:02] corinashdale> DING. We’re open! 85 in the room, and hello to everyone who isn’t',
    '[09:30:19] It begins! The bell is much louder than on the stream',
    '[09:33:04] Corin: "The people who are here are the right people. The others are on the internet. Say hello to the internet." Everybody waved',
    'Rules, read aloud: no slides. No pitching. No sitting on the red chair unless you have something to say',
    'One sentence each, 85 people, under ten minutes. Name and what you would like to be better at. Go',
    '"I’m Ambrose and I would like to be better at saying no to directors." 84 people: mmm',
    '"I’m Kezia, no h, and I’d like to be better at lunch." The first laugh of the day',
    '"I’m Rupert. I would like to be better at being told." That took courage in a suit',
    'Somebody said "better at rejection" and it is not clear from which side',
    'Applause for the furthest traveller in the room: Paweł from Kraków, beating Odette by a few hundred miles',
    'Applause for the shortest journey: Leopold, lives across the road, was late',
    'First bell of the day! Eight minutes and twenty seconds in! Somebody mentioned their product suite',
    'Corin explains the law of two feet with two real feet. We have seen his socks. They have bells on them',
    '85 sentences done in nine minutes and forty. Best opening keynote I have ever heard, and I gave a bit of it',
    'Sticky notes out, pens out, everybody up: propose a topic for the empty slots. The wall is filling',
    'Proposals going up: exit interviews, night shifts, returners, dogs in the office, why do we lie about salary',
    'A stampede for the pens. I was nearly recruited by an elbow',
    'Dots for votes. Three each. Two people are already trading dots like stamps',
    'winnieokpara> 34 topics on the wall in six minutes, I have been to companies that don’t manage that in a decade',
    'Off to tracks. Half of us are going the wrong way, with confidence',
  ],
  threads: [
    ['Did I hear 85? I count 83 and a fern', 'Two in the kitchen. The fern has not been counted, it has a socket'],
    [
      'Who is the lady with the enormous notebook?',
      'Ottoline. If you say it, she has it',
      '+ ottoline> And if you did not say it, I do not have it. That is the service.',
    ],
  ],
  away: [
    '[09:33:21] They waved at us! The whole room waved! Waved back at my monitor like a fool',
    '[09:33:33] Waving from Nairobi',
    '[09:33:47] fenellarust> Waving from a hospital car park in Bristol',
    '[09:34:08] fumikosano> Waving from Osaka, it is almost dinner time',
    'I have watched this twice now and I’d like to be better at reading the last mail before answering it',
    '[09:50] morwennatull> One sentence from my kitchen: I am Morwenna and I would like to be better at asking for money',
    'Nine minutes for 85 people. Our Monday meeting does four people in an hour',
    'Law of two feet noted. I’m leaving my own meeting. It’s my meeting. I’m leaving',
  ],
  pictures: [
    ['opening-room', '[09:31] And we are off. No stage, no slides, one bell'],
    ['bell', 'The law'],
    ['sticky-wall', 'The proposals. Green is for Thursday'],
  ],
}

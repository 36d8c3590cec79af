import type { Material } from './material'

/** Monday 6 September. */
export const monday: Material = {
  says: [
    'corinashdale> Wednesday’s tracks: sourcing, candidates, branding, CV trial, tweeting, interviews, graduates, pools, referrals, mobile',
    'Two tracks at once is a cruelty. How do I choose between graduates and puddles',
    'Out of office is written: "I am away arguing about recruitment. In urgent cases please hire someone."',
    'bexlowther> monday. 14 cvs in my inbox called cv_final.doc. wednesday cannot come soon enough',
    'rhiannonsker> Our managing director asked what the return on an unconference is. I said: me, on Friday, with ideas',
    'rhiannonsker> He replied: "that is what I am afraid of"',
    'tamsinverity> Packed my list of questions. 23. Allowed myself three per session. Everyone else gets the rest by post.',
    'kofiadomako_> Borrowed 5 phones of all makes for the mobile track, if mine rings in a funny accent that’s why',
    'odettemarchand> Train under the sea tomorrow, then another train. I bring two questions and 44 %.',
    'What does the 44% mean? I will have to go to track 1 to find out. Clever woman',
    'drilsebrandt> Please do not prepare for my session. It works better when you are just as you are on Mondays.',
    'I am always just as I am on Mondays, that is the problem',
    'safiyamc> Homework for Thursday: read the last line of your own job advert aloud. Then ask yourself when you last meant it',
    'Read mine aloud. My cat left the room.',
    'yusufrahmani_> Four real live graduates confirmed for Wednesday! They have asked what to wear. Everyone be nice',
    'Has the venue got step-free access to both floors? Asking for a colleague who is thinking of coming on Thursday',
    'Picked up the sticky notes order: 40 pads, five colours. They will not last till lunch, they never do',
  ],
  threads: [
    [
      'Which track has the best chance of an actual fight?',
      'The CV trial. There is a prosecutor. He has exhibits',
      '+ Thursday, agencies and in-house in one circle. Bring a helmet',
      'Helmet it is then, somebody asked about one on Saturday',
    ],
    [
      'Does anyone know a good place for curry on Wednesday night, twenty people, no booking?',
      'The one under the railway arch takes crowds and has a man who plays the spoons',
      'Spoons man has convinced me. 20 of us?',
      '+ Put me down as number 21',
    ],
    [
      'Is 8.30 meant as 8.30 or as "around nine"?',
      'corinashdale> Coffee 8.30. Bell 9.30. The bell has never been late in its life',
    ],
    [
      'What is the one thing you want answered by Thursday night?',
      'Why good people say no at the very end and never tell us why',
      '+ How to make managers read. Anything. At all',
      '+ Whether I still want to do this job. Half joking',
    ],
  ],
  asked: [
    [
      'gwendolenpike> Will questions from the wall be read out, or merely admired?',
      'corinashdale> Read out, Gwendolen, in my best voice. The red chair is yours if you’re quick',
      'gwendolenpike> Then I shall sharpen several.',
    ],
    [
      'Following from Minneapolis on Wednesday, which session is at a humane hour for us?',
      'Referrals and lightning talks. The CV trial is at your breakfast, if you like blood with cereal',
    ],
  ],
  away: [
    'honorwray> Put the livestream in the team room. We’ll have it on mute next to the fish tank, like sports',
    'kirralanyon> Bought snacks for the night shift. My flatmate thinks I have a deadline. I have a hashtag!',
    'My boss has approved "watching the internet for two days". Best HR policy ever',
  ],
}

/** Tuesday 7 September: packing, trains, nerves. */
export const tuesday: Material = {
  says: [
    'corinashdale> TOMORROW. The bell has been polished. Chairs: 90. Kettles: 4. Slides: 0',
    'On my way, on the wrong train. Does it count as networking if you are lost with a stranger?',
    'Train to Piccadilly has stopped in a field near Stockport. The sheep look employable',
    'silashartopp> Hull to Manchester, seat 31, a man beside me is reading a book called How to Fire People Nicely. He is coming too, isn’t he',
    'silashartopp> It was Josie’s book. It was Josie’s husband. We are sharing crisps now',
    '[16:12] ngairetane> Arrived! It rains sideways. Everyone I asked for directions walked me there. I love this town already',
    '[15:52] jinpenhallow> On the 15.40. Reading harbour minutes. Do not disturb.',
    '[21:51] deskandquill> Packed: wig (paper), gavel (potato masher), exhibit A to F. The night manager looked at my bag and asked no questions.',
    '[21:20] lorcantwist> Ferry is calm, tea is not… see you in the morning',
    '[20:02] First drink with people I only knew as small square pictures. Everyone is taller or shorter, nobody is the same',
    '[22:11] bexlowther> early night she said. she is now in a pub garden under an umbrella with six strangers talking about notice periods',
    '[18:21] Manchester by tram, wet, orange, reflected twice. No idea where I get off but it is beautiful',
    '[20:46] winnieokpara> Walked past the venue, lights on, Corin inside moving one chair three inches to the left. Leave him, he’s happy',
    'tamsinverity> Lanyards: I have seen a box of them. Names only, no companies, no titles. Going to be fascinating.',
    'Names only on the badges! I shall have to be interesting',
    '[17:24] roisinkeady> Landed, dried off, had soup. Tomorrow 61,000 names meet the light of day.',
    'safiyamc> Saved a seat on the 6.50 from Nottingham. If you see a green scarf asleep, wake it at Stockport',
    '[18:40] lavinia_talent> Has anyone a spare bed? My hotel has given my room to "another Thorne". There is another Thorne!',
    '[19:33] lavinia_talent> Sitting with the other Thorne. She sells turbines. She is hiring. We are up to our second pot of tea',
    '[17:05] pawelwrzos> Landed. In the queue the officer asked purpose of visit. I said: apology. Long story, he let me in.',
    '[21:05] drilsebrandt> Good evening from a very small lift with four recruiters in it. It is going structured so far.',
    '[21:31] fennimorehale> Tripod screw found. In the trifle. It was in the trifle all along.',
  ],
  threads: [
    [
      '[18:52] nikhilsarodia> Who is in town already and hungry? We are four at the noodle place behind the library',
      'Five minutes away, keep a chair',
      '+ Seven of us coming, sorry in advance',
      'We have taken over the upstairs. Somebody is already drawing a funnel on a napkin',
    ],
    [
      'Is it far from Piccadilly to the foundry on foot?',
      'Nine minutes, four if it rains',
      'It rains',
      'Then see you in four',
    ],
    [
      'Nervous. Leading a session for the first time. Any advice?',
      'Ask the first question, then shut up for a full minute. It will feel like a year. It works',
      '+ Nobody has ever been thrown out. Corin once lost a whole group on a staircase and it was voted best track',
      'Thank you both. Going to practise shutting up',
    ],
    [
      'How do you choose a track if you want both?',
      'Law of two feet: if you learn nothing, walk. Nobody minds',
      'So I may leave a meeting because it is dull? This is going to ruin me for work',
    ],
  ],
  asked: [
    [
      'Will the stream also show the attic or only the big room?',
      'corinashdale> One camera, one room, sorry! Track 2 gets a volunteer with quick thumbs',
      'Thumbs will do',
    ],
    [
      'Reading from Accra. Could the volunteers say who is speaking? Last time I followed a whole hour by "he"',
      'ottoline> A fair point. I shall put the name first, every time.',
    ],
  ],
  away: [
    'So jealous of everyone in the rain',
    'Have cleared tomorrow in the calendar as "strategic". It is the first strategic thing in there since May',
    'Good luck all! Please photograph the sticky notes for those of us with no Manchester',
    'deirdrehask> In Dublin we will watch in the canteen. Bring your own strong opinions',
    'Nobody tell my boss that I have 26 tabs open and all of them are you',
    'kirralanyon> Practice nap completed! See you at what you call morning',
  ],
  pictures: [
    ['tram-rain', '[19:41] Good evening Manchester'],
    ['noodle-table', '[20:31] nikhilsarodia> Table for four they said. The funnel napkin is in safe hands'],
    ['train-window', '[09:38] The field near Stockport. Employable sheep just out of shot'],
    ['suitcase', '[21:56] deskandquill> Exhibits A to F, packed'],
  ],
}

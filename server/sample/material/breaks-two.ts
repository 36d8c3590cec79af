import type { Material } from './material'

/** Thursday, two minutes past ten: the fire alarm. All of it within a minute. */
export const alarm: Material = {
  says: [
    '[10:02:06] FIRE ALARM. Not a drill. Or a drill. Everybody out',
    '[10:02:11] That is not the bell',
    '[10:02:11] alarm!!',
    '[10:02:11] Was that me?',
    '[10:02:11] Leaving with coffee. Priorities',
    '[10:02:14] corinashdale> Everyone out by the kitchen stairs please! Calmly! This is not a session',
    'Well that is one way to end a fishbowl',
    'bexlowther> ok who set fire to the truce',
    'Typing this on the stairs. I know. I know',
    'And the track wall? Somebody save the track wall',
    'Law of two feet, all 170 of them',
    'Coats or no coats?',
    'No coats. It’s raining. Of course it’s raining',
  ],
  away: [
    'The stream shows an empty room and a bell nobody rings. Are you all right?',
    'Everybody ran off my screen in one direction like a silent film',
    'What is happening?? Please somebody say something',
    'Is the pigeon out?',
  ],
}

/** The ten minutes after it, outside. */
export const carPark: Material = {
  says: [
    'We are 84 in the car park. Who is missing?',
    'Leopold. He went home, he lives across the road. He is waving from his window in slippers',
    'Dr Brandt counted us twice with the same method. 85. Structured to the last',
    'The agencies came out with coats, in-house came out with laptops. Draw your own conclusion',
    'Toast. It was toast. Somebody in the kitchen believes in very well done toast',
    'Fire crew is here. Tall. Kind. Already asked by three people whether they are open to new opportunities',
    'The fire officer is not looking at the moment but he knows somebody who is. REFERRAL',
  ],
  away: ['All out? All fine? Tell us when you’ve counted', 'Phew'],
  pictures: [['car-park', 'Track 3, the car park']],
}

/** Thursday, about eleven: coffee, after the alarm and the first tracks. */
export const coffeeTwo: Material = {
  says: [
    'Back in. The toast has been given a formal warning',
    'corinashdale> All clear, thank you to the crew! Toaster has been moved to the naughty step',
    'New rule on the wall under the others: no toast',
    'Coffee two. The queue has developed a culture of its own',
    'Traded my second track for a talk with a bus company on the stairs. No regrets, we drive on Sundays now',
    'The red chair laptop is being carried round the coffee so that Gwendolen can say hello. She has been given a biscuit in front of the camera',
    'Four people are calling the same candidate. He has no idea what is going on today. Good luck, Marcus',
    'Sun. Actual sun on the foundry floor. Nobody knows what to do',
    'Somebody has put a ribbon on the toaster. Do not quote the toaster',
  ],
  threads: [
    [
      'Where can I see who signed the truce?',
      'On the window sill till it rains, then nowhere, so hurry',
      '+ Photographed. All 22 names, and a paw print nobody can explain',
    ],
    ['Does anyone remember what the third thing was yesterday?', 'We asked him. He doesn’t either'],
  ],
  asked: [
    [
      'gwendolenpike> Would somebody kindly turn me round? I am facing the coats.',
      'Turned. You’re welcome. You now face the cake tin',
      'gwendolenpike> A great improvement.',
    ],
  ],
  away: [
    'Relieved. Also I want it noted that our office did not notice OUR alarm last week, as it plays jingle bells',
    'Toast. Of course. It is always toast',
  ],
  pictures: [['toaster', 'The accused. It declined to comment']],
}

/** Thursday lunch. */
export const lunchTwo: Material = {
  says: [
    'Lunch two: lentil thing, potato thing, and the return of the pie. THE PIE IS BACK',
    'They made three times as much pie. This is what acting on feedback looks like',
    'Reading the wall over lunch with somebody who is on it. She blushed at her own line',
    'josieferriby> Thank you for this morning, all of you. I needed a walk round the block and six people needed the same one.',
    'The woman who was made redundant on Monday has two interviews next week. I saw the messages. I may have something in my eye, it is lentil',
    'Eight of us on the floor with a map of the country and everybody’s hard roles. We have found three swaps',
    'marigoldtrent> Found out that the room smells of linseed oil since the war. I may never leave.',
    'hollisbrand> Caught my own manager following the tag. Hello Denise. Yes it is useful. No I am not only eating',
    'hollisbrand> She has just posted. DENISE IS ON THE TAG. She likes the agreement. She’d like to sign the agreement',
    'sunniva_b> cannot believe i nearly did not come because of a budget meeting',
    'The lad from the venue starts with the bus company on 4 October. His first Wednesday is already planned',
  ],
  threads: [
    [
      'dunstanvale> Anyone driving towards Sheffield around five?',
      'fennimorehale> Me, three seats, one of them contains a tripod',
      'I can share with a tripod',
    ],
    ['What do we do with the second potato?', 'Soup', '+ It belongs to Ignatius. There are laws'],
  ],
  asked: [
    [
      'What is IN that pie? It has been through our entire department',
      'Cheese, onion, and about four people’s childhoods',
    ],
  ],
  away: [
    'Ordered a pie in Copenhagen. They brought something with pecans. It is not the same, is it',
    'denisehartley_> Hello, Denise here. Yes, I follow this. I like the agreement. Where do I sign?',
    'Lunch hour in Leeds number two: I’ve given up pretending. Stream on the big screen, nobody objected',
  ],
  pictures: [
    ['floor-map', '[12:53] Map, sticky notes, everybody’s hardest roles. Three swapped so far'],
    ['sun-floor', '[12:49] Sun, 12:41 to 12:48'],
  ],
}

/** Thursday, ten to three. */
export const teaTwo: Material = {
  says: [
    'Tea. No hash cake today, Jemima is only human. Flapjack in the shape of a flapjack',
    'Last break. People are swapping addresses like on the final day of camp',
    'My notebook is full, I’m on the inside of the cover',
    'Someone has typed up all the one-liners and hung them on the string where the prints used to dry',
    'Reading the string of lines. Found mine. It has been improved by a stranger',
    'PIGEON. Window sill. Print room. It’s back #trupigeon',
    'It walked in, looked at the 1911 press, and left. Second-round interview, I suppose',
    'Forty minutes to go and there’s a queue at the red chair',
    'corinashdale> Closing circle at ten past three, big room, everyone. Bring one thing you’ll change. Only one!',
    'Bus company has now hired the venue lad AND booked the venue. That is full service',
  ],
  threads: [
    [
      'Is there a group photo?',
      'On the stairs after the circle, tall people at the bottom for once',
      'Finally my moment',
    ],
    [
      'Which way to a quiet corner, I have a candidate on the phone',
      'Attic. It’s all yours. Mind the beam',
      '+ Say hello from the hashtag',
      'She says hello back and asks whether there is any pie',
    ],
  ],
  away: [
    'Can’t stay for the end, school run. Thank you, strangers. Best two days of not working I ever worked',
    'fumikosano> It’s eleven at night and I’m reading flapjack descriptions aloud to a dog',
  ],
  pictures: [['string-lines', 'The best lines of two days, hung out to dry']],
}

import type { Material } from './material'

/** Saturday 4 September. */
export const saturday: Material = {
  says: [
    'corinashdale> Four sleeps! 85 people, two tracks, no slides, no pitches. The hashtag is the programme',
    'corinashdale> For those new to this: an unconference has no speakers. You’re the speakers. Bring a question, take it to a track',
    'Rules as I understand them: no presentations, no selling, and a bell. I am in.',
    'bexlowther> just told my mum i am going to a conference with no speakers. she asked who is paying me to listen to nobody',
    'Only four days until I sit on a chair in Manchester and argue about CVs. Some people go to the seaside',
    'Booked the cheapest train: leaves at 5.12 and changes at Stalybridge. What have I done',
    'deskandquill> Preparing my case against the CV. Eleven pages of evidence and one parrot.',
    'ottoline> I shall be keeping notes in public again, from the first coffee to the last. If you would rather not be quoted, wear a blue ribbon.',
    'Blue ribbon if you don’t want to be quoted. What a civilised idea',
    'Told the team I am out for two days "for research". They asked if there was cake. There is cake, I checked',
    'sjoerdvanteel> Packed: adapter, notebook, rain coat, drop. You will all try the drop. It is salted liquorice. You will be brave.',
    'First unconference ever for me. Do I need a business card or a helmet?',
    'winnieokpara> Bought six red pens! The adverts of Manchester are not ready for Thursday',
  ],
  threads: [
    [
      'adelewhitlam> Who is on the 7.20 from Leeds on Wednesday? Could start an early track in coach C',
      'rupertlowmoor> Me! Coach C, seat by the bin, I shall be the one with the flask',
      '+ vikramjolly_> Also on it. Track 0: is coach C a talent pool or a puddle',
    ],
    [
      'What is the dress code please? I own one jacket and it is at the cleaner’s',
      'corinashdale> Whatever you’d help a friend move house in. You’ll be carrying chairs anyway',
      'Then I am overdressed in general',
    ],
    ['Any veggie lunch or do I bring sandwiches?', 'corinashdale> All lunch is veggie, all cake is cake'],
  ],
  asked: [
    [
      'Can one take part from outside? I am in Cardiff with a broken foot',
      'corinashdale> There’s a livestream of track 1 and we read the wall aloud. Ask away!',
    ],
    [
      'Will the conversation be kept anywhere afterwards? Our time zone sleeps through the best of it',
      'Every word on the tag stays, and Ottoline writes the story of it',
    ],
  ],
  away: [
    'kirralanyon> Setting three alarms for Wednesday. It’ll be evening for me until track 4, then pyjamas, then madness',
    'Cannot make it this year, will sulk along from Brighton',
    'Ah, the one with the bell. I will be reading, from a safe distance',
  ],
}

/** Sunday 5 September. */
export const sunday: Material = {
  says: [
    'corinashdale> Went to look at the room again. Old type foundry, two floors, one beam at forehead height in the attic. Mind it',
    'tamsinverity> Sunday job: ironing, then thinking about why our time to hire got worse when we bought the thing to make it better.',
    'jinpenhallow> If you come to the sourcing track, bring one role you cannot fill. Real ones only.',
    'isobelcarnforth> I have a role nobody can fill: night shift cheese grader, Lancashire. Bringing it on Wednesday',
    'margueriteosei> For the candidate experience track I applied for six jobs under my grandmother’s name. The results are in an envelope. Wednesday.',
    'The envelope. I shall not sleep.',
    'nikhilsarodia> Prediction: two days, 400 opinions, 6 numbers. I will count the numbers.',
    'Made a bingo card for Wednesday: engagement, war for talent, low-hanging fruit, journey, "piece"',
    'roisinkeady> Ferry on Tuesday, since I like to arrive slowly. See you all on dry land, with 61,000 names in a bag.',
    'Charging everything I own. Twice.',
    'fennimorehale> If somebody has a spare tripod screw, mine fell into the trifle. I can explain.',
    'Weather for Manchester, Wednesday and Thursday: yes.',
  ],
  threads: [
    [
      'Cheap and clean bed near Piccadilly for two nights, any tips?',
      'The place above the bakery on Tib Street, but you wake up hungry',
      '+ edithmoorcroft_> my sofa in salford, with dog. dog is not optional',
      'Dog it is. Thank you!!',
    ],
    ['Do I have to speak? I am more of a listener', 'You have to carry one chair. Speaking happens by itself'],
  ],
  away: [
    'Will there be anything on hiring for charities? We have 300 volunteers and no adverts',
    'Wish you a good week in Manchester. We do the same in Helsinki but silently',
    'Sunday night, reading the track list with a cup of tea, feels like the night before school. The good kind',
  ],
}

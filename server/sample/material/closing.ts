import type { Material } from './material'

/** Thursday, ten past three: the closing circle. One thing each will change. */
export const closing: Material = {
  says: [
    'corinashdale> Closing circle. One thing you’ll do differently on Monday. Small beats grand. Who starts?',
    'Esme: "I’ll answer the 88 people in the folder called LATER." Deep breath in the room',
    'Thaddeus will take the salary out of the drawer and put it in the advert. Applause, and a hug from Winnie',
    'Ursula is going to apply for her own job on Sunday night with her own form. Somebody ring her on Monday',
    'Harjit: one fewer interview round. "There were four. Nobody could tell me what the third was for."',
    'A pile of people are going to ring their number two. We should have bought shares in telephones',
    'Linnet takes her team’s photo. With her team in it',
    'Dunstan: nothing new. Just stop three things. "I have a list of the three things and they are all mine."',
    'Adele will send the questions a day early. Imogen too. And Emeka. That is a wave',
    'Ignatius, 41 years in the job: "I thought I came to say goodbye to it. I shall do two more."',
    'The whole circle stood up for Ignatius. He looked for the pencil in his pocket and it was there',
    'Clementine is going to ask the cleaner. About everything. Starting with who is unhappy',
    'Chidi: "Fewer searches. Longer ones." Shortest and best of the afternoon',
    'Nikhil will add one number: days waited. And delete eleven. "I enjoyed saying that more than I expected."',
    'Orla’s one thing: a phone number on the careers page. Kofi has hugged her off her feet',
    'Mine was: sit next to one applicant for one hour. Said it into a microphone so now I must',
    'Quentin: "I shall stop saying on this occasion." We said it with him, in chorus',
    'Gideon is going to learn all receptionists’ names in the building. There are six. He knew one',
    'Philomena: a room with a window for interviews. "We always give them the cupboard."',
    'The agencies, speaking as one: an answer within 48 hours even when the answer is we do not know',
    'In-house, as one: same. Corin made them shake on it, all of them, crosswise. It took a while and there was giggling',
    'Gwendolen’s laptop gets the last turn of the circle. It has been put on the red chair',
    '[15:51] gwendolenpike> I shall apply again. I had stopped. That is my one thing.',
    '[15:51] I do not think there is a dry eye in the foundry',
    '[15:53] corinashdale> That’s 85 things, and one from Birmingham. You did this. I only had a bell',
    '[15:54] Final bell. It went on for rather a long time and nobody minded',
    '[15:55] ottoline> I have written down 86 promises with 86 names. I shall ring you. You know that I shall.',
    '[15:54] DING for the last time. What a two days',
  ],
  away: [
    'deepaliwagh> From Pune my one thing: years, trade, place. By text. Starting Monday. Thank you Nairobi!',
    'Mine, from Toronto: I will ring ten people who said no',
    'birgitkant> One thing from Vienna: I delete the password rule',
    'ruivasco_> From Lisbon: a date. Any date. By mail. To all 140 of them',
    'marlowhands> The batch mails stay off, at a hospital in Leeds. 9 to 5, with a name under them',
    'honorwray> My promise from the fish tank: two managers in a room until they agree. I have the biscuit',
    '[15:47] jobsearchjen_> One thing from a kitchen table: I had an interview this morning. They rang me at two. I start on the 20th. THANK YOU',
    '[15:48] JEN GOT A JOB',
    '[15:50] lerokhosana> I have never met any of you and I’m crying at a bus stop in Cape Town about Jen',
    '[15:48] Jen! JEN!',
    '[15:49] kirralanyon> It’s past midnight and I’ve just woken up my flatmate by cheering for Jen!',
    'Gwendolen on the red chair should be shown to every recruiter on day one',
  ],
  threads: [
    [
      '[15:49] Did somebody read Jen’s post out??',
      'Corin did. He had to start three times. 85 people cheering at a wall',
      '+ tamsinverity> I am told the cheer was heard at the bakery.',
    ],
    [
      'Who will check whether we all did it?',
      'Ottoline. In March. By telephone',
      'So I really do have to ring the 88',
      'You really do',
    ],
  ],
  pictures: [
    ['closing-circle', '85 chairs, one laptop, one bell'],
    ['promises-wall', '[15:58] 86 promises. Mine is the crooked one'],
    ['group-stairs', '[15:59] Tall people at the bottom, for once'],
  ],
}

/** Thursday, from four: goodbyes and trains. */
export const goodbyes: Material = {
  says: [
    'Hugged my way to the door, took 35 minutes',
    'Goodbye foundry. You smelled wonderful',
    'corinashdale> Chairs stacked, kettles off, pie gone. THANK YOU all. I’ll be asleep until Saturday',
    'Left: 1 scarf, 2 chargers, 1 potato masher, a naan. Collect from Winnie until five',
    '[16:53] On the 16.47, opposite three people I knew only as handles on Tuesday. We are still talking',
    'Platform 13 and it’s raining and I do not mind',
    'jinpenhallow> Home train. New names in notebook: 31. Of which I would hire: all.',
    'bexlowther> tram to salford full of chairs?? no. just my legs. goodnight sweet hashtag',
    '[17:08] Made it to the 17.05 by running, with suitcase, through puddles. Nobody got it on film. The camera was in the suitcase',
    'mirelarusu_t> Sheffield car update: three people, one tripod, no radio, non-stop talking. We have missed the turning',
    'lorcantwist> On the ferry… the sea is doing the talking now…',
    'deskandquill> Exhibits returned to the suitcase. The parrot remains at large.',
    'Somewhere near Stockport. The same sheep. They look a bit more hopeful',
    'odettemarchand> In the train. Tomorrow I stand on my chair in Lyon and tell them of the pie.',
    'drilsebrandt> On the way to the airport. I came with a method and go home with a pencil story. A fair trade.',
    'Met my director at the station by pure chance. Signed the truce on his briefcase. Signed!',
    'winnieokpara> Four of the six red pens are empty, best business trip of my life',
    'yusufrahmani_> Two of the four graduates had three offers by teatime. The other two said they’d rather think. Proud uncle mode',
    'I owe six calls, two recipes and a napkin',
    'orlaburnish> Who has my badge that only said ORLA? I’m Orla! I have a badge that says KEITH',
    'That will be the duck’s own badge, @orlaburnish. Keep it, he would want you to',
  ],
  threads: [
    [
      'When is the next one and where do I sign?',
      'corinashdale> Spring, ground floor, bigger kettle. Watch the tag',
      '+ Galway would have you. We have a ballroom and no excuse',
      'roisinkeady> Seconded. And ferries. Loads of ferries.',
    ],
    [
      'Is the lost glove found?',
      'Yes, returned by the fire officer. He’d been to the green tiles as well, turns out',
      'Small town. Lovely town',
    ],
    [
      'Did anyone get that recipe? The pie. You know which pie',
      'The kitchen says it’s a secret, and that the secret is mustard',
    ],
    [
      'linnetgray> Train to York is full. Any recruiters in coach B with a spare bit of floor?',
      'Vestibule, by the bikes, we have flapjack',
    ],
  ],
  asked: [
    [
      'Where will the whole conversation be? I missed Thursday completely',
      'Here, all of it, and Ottoline will write the readable version',
    ],
    [
      'Will Josie’s session be written up? My friend needs it this week',
      'josieferriby> I’ll do it tonight on the train, on one page. Tell your friend she can ring me, too.',
    ],
  ],
  away: [
    'Stream is dark. Feels like the last day of a holiday I wasn’t on',
    'Goodbye teapot. Goodbye radiator. Goodbye elbow',
    'Talking to my own team about it as if I’d been there. I’ve decided I was',
    'kirralanyon> Goodnight from tomorrow! I’m going to sleep through Friday with a smile',
    'Thank you from Accra for putting the names first, I could follow every minute',
    'lerokhosana> Bus stop in Cape Town, part two: three people at the stop now know who Jen is',
  ],
  pictures: [
    ['platform', 'Platform 13, in the rain, with flapjack'],
    ['lost-property', 'Lost property. The naan has been claimed'],
    ['bell-box', 'Good night, bell'],
    ['postcard-home', 'Home. Fourteen pads’ worth of wisdom, in a carrier bag'],
  ],
}

/** Thursday evening. */
export const eveningTwo: Material = {
  says: [
    'Home. Told it all to the dog. The dog wants to know about the pie',
    'Wrote my 200 words for Marigold: https://example.org/two-hundred/ring-them',
    'Mine is up as well, 212 words, sue me: https://example.org/two-hundred/the-beam',
    'marigoldtrent> Nineteen of you have sent your 200 words already. I’m at a kitchen table in Bristol reading each one twice.',
    'tamsinverity> Kettle on, shoes off. Clause 3 has been typed up. The garlic could not be saved.',
    'Rang three number twos from the train. The third one asked if I was feeling all right',
    'Does anybody else still have the radiator in their ear?',
    'josieferriby> One page, as promised, on letting people go decently. Use it, change it, don’t put a logo on it: https://example.org/decently',
    'Josie’s page printed, pinned, sent to my whole management. Read the last line, then sit down for a bit',
    'Put the plant off the careers page from my sofa. It took two minutes. It stood there for five years',
    'nikhilsarodia> Final count: 13 numbers, 86 promises, 0 slides. Error margin: one naan.',
    'dunstanvale> The Sheffield car has arrived. In Barnsley. We are having chips with the tripod',
  ],
  threads: [
    ['Is it normal to miss a room?', 'That one? Yes', '+ I miss the beam. It kept us humble'],
    ['How do I explain 61,000 deleted records to my boss tomorrow?', 'roisinkeady> Show him the forty you rang.'],
  ],
  away: [
    '[19:05] elinorbask> Lunchtime in Chicago, read it all, made a list, tore up the list, rang somebody',
    'Just saw that Jen news. I needed that today',
    'Our whole HR channel in São Paulo is now called "the red chair"',
  ],
}

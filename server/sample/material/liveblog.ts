/** Longer notes, by those whose network has room for them: part of the programme, text. In the order they come. */
export const liveblog: readonly (readonly [part: string, text: string])[] = [
  [
    'arrivals',
    'ottoline> 08:55, the type foundry. Sixty or so people, two kettles in use and two in reserve. The badges bear first names only, and one already hears why: conversations begin with "what brings you" instead of "who are you with".',
  ],
  [
    'opening',
    'ottoline> 09:44. Eighty-five introductions in under ten minutes. By my tally: "listening" 14 times, "saying no" 9, "feedback" 8, "lunch" once. Nobody wished to be better at technology.',
  ],
  [
    'sourcing',
    'ottoline> Track 1, sourcing, in three lines. Jin Penhallow: read for forty minutes, write three lines, say what happens if the answer is no. From the floor: if everyone sources well, nobody will answer. Seven pounds in the mug.',
  ],
  [
    'candidateExperience',
    'ottoline> Track 2, by messenger. Marguerite Osei: two of six employers answered her. The circle agreed on one promise, which is now on the flipchart: whoever was interviewed hears a human voice within five working days.',
  ],
  [
    'branding',
    'ottoline> Fennimore Hale asked 23 colleagues what they told their mothers about the job, and printed the answers. I record that the room fell silent at "that I am useful".',
  ],
  [
    'cv',
    'ottoline> The People v. The CV. Prosecution: Owen Thackwell. Bench: a tea towel. Sentence: one page and community service, 14 to 9. The parrot, mentioned in evidence, was not called.',
  ],
  [
    'lunchOne',
    'ottoline> Overheard at lunch, with permission: "I came for the tools and I have written down nothing but verbs." The verbs, on inspection, were: ring, read, wait, say, cut.',
  ],
  [
    'tweeting',
    'ottoline> Bex Lowther’s sums: 212 conversations, 31 calls, 6 placements. Nikhil Sarodia wishes it noted that these are the first three numbers of the day and that he approves of two of them.',
  ],
  [
    'interviewing',
    'ottoline> Dr Brandt’s experiment: twenty of us judged a stranger after ten seconds and again after ten minutes. Seventeen had not moved at all. She did not comment. She let us look at the flipchart for a while.',
  ],
  [
    'talentPools',
    'ottoline> 14:22. For the record, and against all expectation: a pigeon, by the skylight, on the beam, eleven minutes. Róisín Keady continued, as did the pigeon.',
  ],
  [
    'graduates',
    'ottoline> The four graduates were asked what they would change. Answers: a date, a name, a telephone number that is answered, train fares. Total cost to the employers present, as calculated on the spot: less than one stand at one fair.',
  ],
  [
    'referrals',
    'ottoline> Odette Marchand pays nothing for referrals and gets 44 % of her people by them. The method fits on a sticky note: answer within a day; tell the recommender first; do not ask whom they know, ask whom they would miss.',
  ],
  [
    'lightning',
    'ottoline> Seven lightning talks. The longest pause belonged to Kaspar Lindqvist-Moe (salaries), the longest laugh to Winnie Okpara (an advert), the longest applause to Ignatius Bellweather, for a pencil he did not sell.',
  ],
  [
    'wrapOne',
    'ottoline> One word each, in the order given, without comment: full, lighter, pie, ring, cheaper, hoarse, less, Wednesday, pigeon, again, questions, home, beer, thanks, tomorrow.',
  ],
  [
    'fishbowl',
    'ottoline> 09:38. The word "fees" after 23 minutes. I had been asked to keep the time for the sweepstake; the winner is the fern, in whose pot somebody had put a slip saying 23. The fern gives its winnings to the lifeboat.',
  ],
  [
    'fishbowl',
    '[09:59] ottoline> The agreement, as signed on the window: answer within 48 hours, be it yes, no or wait. Feedback by voice. One CV from one source. Say when not to hire. Neither side vanishes. Eleven pairs of names.',
  ],
  [
    'coffeeTwo',
    'ottoline> 10:31. All counted, all safe. Cause: toast. I note that in the car park, without chairs, tracks or bell, more visiting cards were exchanged than in the whole of yesterday.',
  ],
  [
    'metrics',
    'ottoline> 412 applied, 61 were read, 14 met, 2 offered, 1 came, 1 stayed. Asked where they would put their money, all pointed at the 412. Nikhil Sarodia pointed at the 61, and waited. One by one the hands came down.',
  ],
  [
    'managers',
    'ottoline> A hiring manager came into track 2 by mistake and was kept. I asked his leave to quote him: "I thought it was a form." He has asked whether he may come in spring.',
  ],
  [
    'downturn',
    'ottoline> I took no notes in Josie Ferriby’s session after the first ten minutes. I listened. She has promised us a page.',
  ],
  [
    'inclusion',
    'ottoline> Eighteen statements, three deeds: so it stood at ten past one. At five to two there were eighteen deeds on the flipchart, each with a date, and the session had moved downstairs.',
  ],
  [
    'adverts',
    'ottoline> From 640 words to 92, aloud, in nine minutes. What went: four passions, two dynamics, a mission. What stayed: Tuesday, the pay, the place, what is hard about it, a name to ring.',
  ],
  [
    'systems',
    'ottoline> Paweł Wrzos, who built such a system, began by apologising and ended by deleting. Between the two: the origin of the twenty-minute logout (a bank, 2003), the symbol in the password (a customer, 2006), the fax number (nobody knows).',
  ],
  [
    'closing',
    'ottoline> 15:52. The circle is closed. Eighty-six promises, the smallest "learn six names", the largest "apply again". I have kept notes at a good many conferences. I have not before had to stop because I could not see the page.',
  ],
  [
    'tuesday',
    'fabianfrith> For anyone new to the hashtag: it is a recruiting unconference, two days, no speakers, no slides. People propose a question, others come or do not. Those who are not there can ask here and it is read out in the room. That is really all there is to know, apart from the bell.',
  ],
  [
    'lunchOne',
    'laurentbisque> From the outside it looks like this: two hundred people reading eighty-five people, and every now and then somebody in Lagos or Vienna asks the question that nobody in the room dared to ask. I have been to a lot of conferences where the best seat was inside. Not sure about this one.',
  ],
  [
    'eveningOne',
    'anikastoltz> Three things I take from day one, read at a distance of 700 miles: (1) the cheapest tool in recruiting is a telephone; (2) everybody knows this; (3) it took a beam, a pie and a tea towel to say it aloud.',
  ],
  [
    'lunchTwo',
    'magdalenacz> My summary of the fishbowl for colleagues who do not read hashtags: both sides described the same absent manager, noticed it, laughed, and then wrote five sentences on a window. It took 46 minutes. Our last supplier negotiation took seven months.',
  ],
  [
    'eveningTwo',
    'piersonlake> An honest word of criticism as well: there were two people in the circle today from public bodies, one from a school, none from a farm or a kitchen, and nearly everybody who spoke works at a desk. Kofi said it: everyone you meet has a desk. Next time, let us invite the others.',
  ],
  [
    'friday',
    'laurentbisque> I have now read all of it, two thousand and some posts. What strikes me is how few are about recruiting and how many are about being answered.',
  ],
  [
    'friday',
    'fabianfrith> A note for whoever organises the next one: name badges without companies (keep), blue ribbons for those who prefer not to be quoted (keep), attic (do not keep), toast (no), a laptop on the red chair for those who cannot come (keep, and get a second one).',
  ],
]

import type { Material } from './material'

/** Day one, track 2: talent pools or talent puddles? Róisín Keady leads. The pigeon comes in. */
export const talentPools: Material = {
  says: [
    'roisinkeady> Attic, five past two. Bring your database’s dirtiest secret. Mine has 61,000 names and I have met forty.',
    'Róisín: "A pool you never swim in is a pond, and a pond goes green"',
    'Dirtiest database secrets so far: 3,000 people called Test, one called Test Testington with an interview record',
    'She deleted 48,000 records in March. Nothing happened. NOTHING. Not one person noticed',
    'Silver medallists are the real pool: the people who came second. Already checked, already liked, already forgotten',
    'Ring your number two from last year. Today. Róisín made us write the name down and say it out loud',
    'I have just rung my number two from last year on the stairs. He answered. We are meeting on Friday!',
    '[14:15] There is a pigeon in track 2. I repeat, a pigeon has joined the session on talent pools',
    '[14:20] The pigeon is on the beam. Dr Brandt is structured about it. Everyone else is not.',
    '[14:24] roisinkeady> The pigeon stays until someone can say what a talent community is without using the word engage.',
    '[14:27] Pigeon update: it has left by the same skylight, without giving feedback. Typical candidate',
  ],
  threads: [
    [
      'Serious now: when does a contact go stale?',
      'After 18 months they have changed job, phone or opinion of you',
      'And then? Delete or ring?',
      'Ring once. If it is awkward, delete',
    ],
    [
      '[14:21] Is the pigeon a passive candidate?',
      'It did not apply but it clearly researched the venue',
      '+ Active, I would say. It came through the roof',
      '+ Has anyone checked its right to work?',
    ],
  ],
  asked: [
    [
      '[14:18] kaiwenliao_> Was that a bird on the stream or is my screen dying?',
      'A bird. It has the floor',
      'Best track of the day and I am in Singapore',
    ],
    [
      'How do you find the silver medallists if your system only keeps those you hired?',
      'roisinkeady> You ask the hiring manager. They always remember the one that got away. Then you write it down.',
    ],
  ],
  away: [
    'Deleted 2,300 contacts while listening. Feels like cleaning the fridge',
    '[14:29] I want the pigeon on tomorrow’s panel',
  ],
  pictures: [
    ['pigeon-beam', '[14:17] Track 2 has a new participant #trupigeon'],
    ['pool-puddle', 'Pool, puddle, pond, swamp. Róisín’s chart of everyone’s database'],
  ],
}

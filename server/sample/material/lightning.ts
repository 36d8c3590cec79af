import type { Material } from './material'

/** Day one, half past four: lightning talks, three minutes each, the bell ends them. */
export const lightning: Material = {
  says: [
    'corinashdale> Lightning talks! Three minutes, no slides, the bell does not negotiate. Who’s first?',
    'Lightning 1: Silas hires for a lifeboat crew. All volunteers. "We never once said competitive salary."',
    'Lightning 2: Winnie rewrites a job advert aloud, line by line, with a red pen and a straight face. Crying laughing',
    '"Rockstar" → "person". "Ninja" → "person". "Guru" → "person". Thank you Winnie',
    'Lightning 3: how a library in Hull recruits for Saturdays, with a question about the book you gave up on',
    'The book you gave up on! I know exactly which one mine would be and it would get me hired nowhere',
    'Lightning 4: Kaspar explains salary transparency in Sweden. The British half of the room has stopped breathing',
    'In Kaspar’s country you can look up what your neighbour earns. Someone behind me whispered "carnage"',
    'DING. The bell got Kaspar in the middle of a tax table. Mercy.',
    'Lightning 5: Perdita moved from lab bench to HR and measures everything in degrees of freedom. Loved it',
    'Lightning 6: Ignatius reads out his worst interview, 1987, with voices',
    'Ignatius was asked to sell the interviewer a pencil. He sharpened it, kept it and left. Standing ovation',
    'Lightning 7 is a poem about the notice period. It rhymes "gardening leave" with "you would not believe"',
    'corinashdale> Best three minutes by applause: the pencil. Ignatius wins the second potato',
    'There is a second potato. This event has infrastructure',
  ],
  threads: [
    ['Can we have ONLY lightning talks next time?', 'You would miss the circle in the attic after an hour'],
    [
      'Did anyone write down the library’s three questions?',
      'Book you gave up on, person you would hide from in the stacks, how you would find a book of which one only knows that it is blue',
      'Blue book! That is the whole of sourcing in one question',
    ],
    [
      'Who was the lifeboat speaker, I want him at our managers’ day',
      'Silas, sits by the window, jumper with the anchor',
    ],
  ],
  asked: [
    [
      '[16:24] Is somebody recording the lightning talks? Stream has no sound in the big room',
      'Sorry! Cable came out with the applause. Back now, you missed a pencil',
      'I have read about the pencil in eleven posts, I feel I was there',
    ],
  ],
  away: ['The lifeboat line is my favourite of the day and I only have it second-hand'],
  pictures: [
    ['lightning-talk', 'Three minutes, one lamp, no slides'],
    ['red-pen-advert', 'After Winnie was done with it. There was an advert under there somewhere'],
  ],
}

import { adverts } from './material/adverts'
import { arrivals, opening } from './material/arrivals'
import { blogging } from './material/blogging'
import { branding } from './material/branding'
import { cakeOne, coffeeOne, lunchOne, wrapOne } from './material/breaks-one'
import { alarm, carPark, coffeeTwo, lunchTwo, teaTwo } from './material/breaks-two'
import { candidateExperience } from './material/candidate-experience'
import { closing, eveningTwo, goodbyes } from './material/closing'
import { cv } from './material/cv'
import { downturn } from './material/downturn'
import { monday, tuesday } from './material/eve'
import { eveningOne, morningTwo } from './material/evening'
import { fishbowl } from './material/fishbowl'
import { friday } from './material/friday'
import { graduates } from './material/graduates'
import { inclusion } from './material/inclusion'
import { interviewing } from './material/interviewing'
import { lightning } from './material/lightning'
import { managers } from './material/managers'
import type { Material } from './material/material'
import { metrics } from './material/metrics'
import { mobile } from './material/mobile'
import { referrals } from './material/referrals'
import { sourcing } from './material/sourcing'
import { systems } from './material/systems'
import { talentPools } from './material/talent-pools'
import { tweeting } from './material/tweeting'
import { video } from './material/video'
import { saturday, sunday } from './material/weekend'

/** One part of the week. Times are milliseconds since 1970. */
export type Part = {
  readonly name: string
  readonly from: number
  readonly to: number
  /** Which of two rooms, where two sessions run at once: nobody sits in both. */
  readonly track: 1 | 2 | null
  /** Hashtags its posts like to carry, without `#`. */
  readonly tags: readonly string[]
  readonly material: Material
}

/** A time of day in Manchester, then on summer time, an hour ahead of UTC. */
export const manchester = (day: number, clock: string): number => {
  const [hour = 0, minute = 0, second = 0] = clock.split(':').map(Number)
  return Date.UTC(2010, 8, day, hour - 1, minute, second)
}

const part = (
  name: string,
  day: number,
  from: string,
  to: string,
  material: Material,
  track: 1 | 2 | null = null,
  ...tags: string[]
): Part => ({ name, from: manchester(day, from), to: manchester(day, to), track, tags, material })

export const programme: readonly Part[] = [
  part('saturday', 4, '09:20', '22:30', saturday),
  part('sunday', 5, '10:10', '22:40', sunday),
  part('monday', 6, '07:35', '22:20', monday),
  part('tuesday', 7, '07:40', '23:30', tuesday),

  part('arrivals', 8, '07:40', '09:29', arrivals),
  part('opening', 8, '09:30', '10:13', opening),
  part('sourcing', 8, '10:15', '11:00', sourcing, 1, 'sourcing', 'track1'),
  part('candidateExperience', 8, '10:15', '11:00', candidateExperience, 2, 'candidateexperience', 'track2'),
  part('coffeeOne', 8, '11:01', '11:19', coffeeOne),
  part('branding', 8, '11:20', '12:04', branding, 1, 'employerbranding', 'track1'),
  part('cv', 8, '11:20', '12:04', cv, 2, 'cvtrial', 'track2'),
  part('lunchOne', 8, '12:06', '13:08', lunchOne),
  part('tweeting', 8, '13:10', '13:56', tweeting, 1, 'socialrecruiting', 'track1'),
  part('interviewing', 8, '13:10', '13:56', interviewing, 2, 'interviewing', 'track2'),
  part('graduates', 8, '14:05', '14:49', graduates, 1, 'graduates', 'track1'),
  part('talentPools', 8, '14:05', '14:49', talentPools, 2, 'talentpools', 'track2'),
  part('cakeOne', 8, '14:50', '15:13', cakeOne),
  part('referrals', 8, '15:15', '16:00', referrals, 1, 'referrals', 'track1'),
  part('mobile', 8, '15:15', '16:00', mobile, 2, 'mobilerecruiting', 'track2'),
  part('lightning', 8, '16:05', '16:33', lightning),
  part('wrapOne', 8, '16:36', '17:50', wrapOne),
  part('eveningOne', 8, '18:05', '23:50', eveningOne),

  part('morningTwo', 9, '07:15', '09:13', morningTwo),
  part('fishbowl', 9, '09:15', '10:01', fishbowl, null, 'truce', 'recruiting'),
  part('alarm', 9, '10:02:15', '10:03:12', alarm),
  part('carPark', 9, '10:04', '10:13', carPark),
  part('coffeeTwo', 9, '10:14', '10:39', coffeeTwo),
  part('metrics', 9, '10:41', '11:28', metrics, 1, 'metrics', 'track1'),
  part('managers', 9, '10:41', '11:28', managers, 2, 'hiringmanagers', 'track2'),
  part('video', 9, '11:40', '12:22', video, 1, 'videointerviews', 'track1'),
  part('downturn', 9, '11:40', '12:22', downturn, 2, 'track2'),
  part('lunchTwo', 9, '12:24', '13:08', lunchTwo),
  part('adverts', 9, '13:10', '13:56', adverts, 1, 'jobadverts', 'track1'),
  part('inclusion', 9, '13:10', '13:56', inclusion, 2, 'diversity', 'track2'),
  part('systems', 9, '14:05', '14:49', systems, 1, 'ATS', 'track1'),
  part('blogging', 9, '14:05', '14:49', blogging, 2, 'blogging', 'track2'),
  part('teaTwo', 9, '14:50', '15:08', teaTwo),
  part('closing', 9, '15:10', '15:57', closing, null, 'onething'),
  part('goodbyes', 9, '16:00', '18:50', goodbyes),
  part('eveningTwo', 9, '19:00', '23:20', eveningTwo),

  part('friday', 10, '07:30', '23:05', friday),
]

/** Throws RangeError for a name that is not in the programme: a slip in our own writing. */
export const partNamed = (name: string): Part => {
  const found = programme.find((it) => it.name === name)
  if (found === undefined) throw new RangeError(`No such part: ${name}`)
  return found
}

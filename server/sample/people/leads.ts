import type { Entry } from './person'

/** The ten who write half of it. Invented, like everyone here. */
export const busiest: readonly Entry[] = [
  ['tamsinverity', 'Tamsin Verity', 'Stockport', 'f2 178'],
  ['ottoline', 'Ottoline Crabbe', 'Leeds', 'f1 masto formal 150'],
  ['corinashdale', 'Corin Ashdale', 'Manchester', 'm2 keen geo 132'],
  ['jinpenhallow', 'Jin Penhallow', 'London', 'm3 terse 118'],
  ['bexlowther', 'Bex Lowther', 'Salford', 'f1 lower 106'],
  ['deskandquill', 'Owen Thackwell', 'York', 'm1 96'],
  ['nikhilsarodia', 'Nikhil Sarodia', 'Birmingham', 'm4 terse 84'],
  ['gwendolenpike', 'Gwendolen Pike', 'Birmingham', 'f2 masto geo 74'],
  ['sjoerdvanteel', 'Sjoerd van Teel', 'Utrecht', 'm1 lang:nl geo 64'],
  ['kirralanyon', 'Kirra Lanyon', 'Sydney', 'f2 sky keen geo 58'],
]

/** Those among the busiest who are not there. */
export const busiestAway: ReadonlySet<string> = new Set(['gwendolenpike', 'kirralanyon'])

/** Who leads a track and is not among the busiest. */
export const leaders: readonly Entry[] = [
  ['margueriteosei', 'Marguerite Osei', 'London', 'f5 formal 36'],
  ['fennimorehale', 'Fennimore Hale', 'Sheffield', 'm2 26'],
  ['drilsebrandt', 'Dr Ilse Brandt', 'Hamburg', 'f1 formal lang:de 24'],
  ['yusufrahmani_', 'Yusuf Rahmani', 'Bolton', 'm4 keen 22'],
  ['roisinkeady', 'Róisín Keady', 'Galway', 'f1 geo 27'],
  ['odettemarchand', 'Odette Marchand', 'Lyon', 'f2 lang:fr geo 24'],
  ['kofiadomako_', 'Kofi Adomako', 'London', 'm5 abbr 23'],
  ['lorcantwist', 'Lorcan Twist', 'Belfast', 'm1 dots 19'],
  ['josieferriby', 'Josie Ferriby', 'Hull', 'f2 23'],
  ['winnieokpara', 'Winnie Okpara', 'Manchester', 'f5 keen 28'],
  ['safiyamc', 'Safiya Mensah-Cole', 'Nottingham', 'f4h 25'],
  ['pawelwrzos', 'Paweł Wrzos', 'Krakow', 'm1 terse lang:pl 22'],
  ['marigoldtrent', 'Marigold Trent', 'Bristol', 'f1 27'],
]

import { cast } from './cast'
import { portrait } from './draw/avatar'
import { catalogue } from './draw/catalogue'
import { generateSample, seed } from './generate'
import { portraitOf } from './portrait'

/** The bundled file's whole text: one post a line. */
export const sampleText = (): string =>
  generateSample(seed)
    .map((it) => `${JSON.stringify(it)}\n`)
    .join('')

/** An SVG and the site-relative address its file is for; `width` is how many pixels wide that becomes. */
export type Plate = { readonly url: string; readonly svg: string; readonly width: number }

/** Everything drawn for the sample: pictures and portraits. */
export const plates = (): readonly Plate[] => [
  ...Object.entries(catalogue).map(([name, { draw, width }]) => ({
    url: `/sample/pictures/${name}.webp`,
    svg: draw(),
    width,
  })),
  ...cast.flatMap((person) => {
    const url = portraitOf(person)
    return url === null || person.look === null ? [] : [{ url, svg: portrait(person.short, person.look), width: 96 }]
  }),
]

import { renderUnicodeCompact } from 'uqr'
import type { Config } from './config'
import type { People } from './people/people'
import { program } from './people/program'
import type { Walls } from './walls/walls'

type Parts = { readonly config: Config; readonly port: number; readonly walls: Walls; readonly people: People }

/** Prints where everything is: follower page, screen, console with a sign-in link that works once, and a QR code. */
export const announce = async ({ config, port, walls, people }: Parts): Promise<void> => {
  const origin = config.publicUrl ?? `http://localhost:${port}`
  const lines = ['', `  Backchannel is running at ${origin}`]
  for (const wall of walls.list()) {
    const token = await people.invite(wall, { name: 'Owner', role: 'owner' }, program)
    lines.push(
      '',
      `  ${wall.settings.title}`,
      `    Follower page  ${origin}/${wall.slug}`,
      `    Screen         ${origin}/${wall.slug}/screen`,
      `    Console        ${origin}/enter?invite=${token}`,
      '                   (signs one browser in, once)',
    )
  }
  const first = walls.list()[0]
  if (first === undefined)
    lines.push('', '  No walls yet: npm run -s backchannel -- wall create <slug> --title <title> --tag <tag>')
  else lines.push('', indent(renderUnicodeCompact(`${origin}/${first.slug}`, { border: 1 })))
  console.log([...lines, '', '  Ctrl-C stops it.', ''].join('\n'))
}

const indent = (text: string): string =>
  text
    .split('\n')
    .map((line) => `    ${line}`)
    .join('\n')

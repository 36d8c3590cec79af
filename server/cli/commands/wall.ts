import { type AddCommand, collected, oneOf } from '../command'

type Wish = {
  readonly title?: string
  readonly tag?: readonly string[]
  readonly about?: string
  readonly mode: string
  readonly rules: string
}

/** `wall create`, `wall list` */
export const addWall: AddCommand = (program, { io, using }) => {
  const wall = program.command('wall').description('make and list walls')

  wall
    .command('create <slug>')
    .description('make a wall')
    .option('--title <title>', 'shown on every page')
    .option('--tag <tag>', 'a hashtag, with or without #; may be repeated', collected)
    .option('--about <text>', 'one or two sentences for newcomers')
    .addOption(
      oneOf(
        '--mode <mode>',
        'pre: posts wait for a curator; post: shown unless a rule objects',
        ['pre', 'post'],
        'post',
      ),
    )
    .addOption(oneOf('--rules <rules>', 'off: show whatever comes, for trusted feeds and trials', ['on', 'off'], 'on'))
    .action((slug: string, { tag, ...wish }: Wish) =>
      using(async (operations) => {
        io.out(`${await operations.createWall({ slug, ...wish, tags: tag ?? [] })}\n`)
      }),
    )

  wall
    .command('list')
    .description('walls with their posts and people')
    .action(() =>
      using(async (operations) => {
        const walls = await operations.listWalls()
        if (walls.length === 0) io.err('No walls yet. Make one: wall create <slug>\n')
        for (const { slug, title, posts, people } of walls)
          io.out(`${slug}\t${title}\t${posts} posts\t${people} people\n`)
      }),
    )
}

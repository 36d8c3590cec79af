import { z } from 'zod'

/** A server's name, or its whole address where it is not reached by https at that name. */
const address = /^(?:https?:\/\/)?[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::\d{1,5})?$/i

/** Whether the text names a server. A trailing slash is what browsers add. */
export const isServer = (text: string): boolean => {
  const bare = text.replace(/\/$/, '')
  return address.test(bare) && URL.canParse(originOf(bare))
}

/** Where the server is asked. */
export const originOf = (server: string): string => {
  const bare = server.replace(/\/$/, '')
  return (/^https?:\/\//i.test(bare) ? bare : `https://${bare}`).toLowerCase()
}

export const hostOf = (server: string): string => new URL(originOf(server)).host

export const mastodonOptions = z.strictObject({
  servers: z
    .array(z.string().trim().max(300).refine(isServer, 'must be the name of a server, such as mastodon.social'))
    .min(1)
    .max(8)
    .default(['mastodon.social'])
    .meta({
      title: 'Servers',
      description: 'Each tells of the posts it knows. The access token, if there is one, belongs to the first.',
    }),
  bots: z
    .boolean()
    .default(true)
    .meta({ title: 'Show bots', description: 'Posts of accounts that say they are automated.' }),
  indexable: z.boolean().default(false).meta({
    title: 'Only people who can be searched',
    description: 'Leaves out everyone who asks not to be indexed or has not allowed search; most people have not.',
  }),
})

export type MastodonOptions = z.infer<typeof mastodonOptions>

/** Statuses as Mastodon serves them, for tests. The people in them are invented. */

/** Milliseconds since 1970; what tests begin at. */
export const nine = Date.UTC(2026, 2, 1, 9)

/** An id as Mastodon makes them: the time in it, and a number. */
export const idAt = (milliseconds: number, number = 0): string =>
  String((BigInt(Math.trunc(milliseconds)) << 16n) + BigInt(number))

export type MadeStatus = { readonly id: string } & Record<string, unknown>

export const accountOf = (acct: string, more: object = {}): object => {
  const [name = '', host = 'one.example'] = acct.split('@')
  return {
    id: '1',
    username: name,
    acct,
    display_name: name.charAt(0).toUpperCase() + name.slice(1),
    bot: false,
    indexable: true,
    uri: `https://${host}/users/${name}`,
    url: `https://${host}/@${name}`,
    avatar: `https://${host}/avatars/${name}.gif`,
    avatar_static: `https://${host}/avatars/${name}.png`,
    emojis: [],
    ...more,
  }
}

/** A status with the fields of Mastodon 4.6; `more` replaces any of them. */
export const statusOf = (more: Record<string, unknown> = {}): MadeStatus => {
  const id = typeof more.id === 'string' ? more.id : idAt(nine, 1)
  return {
    created_at: new Date(nine).toISOString(),
    edited_at: null,
    in_reply_to_id: null,
    in_reply_to_account_id: null,
    sensitive: false,
    spoiler_text: '',
    visibility: 'public',
    language: 'en',
    uri: `https://one.example/users/ada/statuses/${id}`,
    url: `https://one.example/@ada/${id}`,
    content: '<p>Hello</p>',
    reblog: null,
    account: accountOf('ada'),
    media_attachments: [],
    mentions: [],
    tags: [],
    emojis: [],
    quote: null,
    poll: null,
    ...more,
    id,
  }
}

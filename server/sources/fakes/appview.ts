import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export type FakeProfile = {
  readonly did: string
  readonly handle: string
  readonly displayName?: string
  readonly avatar?: string
  readonly labels?: readonly { readonly val: string }[]
}

/**
 * The network's public directory, by its lexicons
 * (https://github.com/bluesky-social/atproto/tree/main/lexicons/app/bsky): `actor/getProfiles` and `feed/getPosts`. It
 * can misbehave on command.
 */
export class FakeAppView {
  readonly profiles = new Map<string, FakeProfile>()
  readonly posts = new Map<string, { readonly author: FakeProfile; readonly text: string }>()
  /** Answers this instead, until it is taken away. */
  mischief: ((response: ServerResponse) => void) | null = null
  /** Whoever asks for this one gets nothing. */
  refuses: string | null = null
  /** Every question, by its method and how many it asked for. */
  readonly asked: { readonly method: string; readonly many: number }[] = []
  readonly #server: Server = createServer((request, response) => this.#answer(request.url ?? '', response))

  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve))
    return this
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise((resolve) => this.#server.close(resolve))
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  #answer(path: string, response: ServerResponse): void {
    const { pathname, searchParams } = new URL(path, 'http://fake')
    const method = pathname.replace('/xrpc/', '')
    const all = [...searchParams.getAll('actors'), ...searchParams.getAll('uris')]
    this.asked.push({ method, many: all.length })
    if (this.mischief !== null) this.mischief(response)
    else if (all.length === 0 || all.length > 25 || all.includes(this.refuses ?? ''))
      reply(response, 400, { error: 'InvalidRequest' })
    else if (method === 'app.bsky.actor.getProfiles')
      reply(response, 200, { profiles: all.flatMap((did) => this.profiles.get(did) ?? []) })
    else reply(response, 200, { posts: all.flatMap((uri) => this.#postAt(uri)) })
  }

  #postAt(uri: string): readonly object[] {
    const post = this.posts.get(uri)
    return post === undefined ? [] : [{ uri, cid: 'bafyrei', author: post.author, record: { text: post.text } }]
  }
}

const reply = (response: ServerResponse, status: number, body: object): void => {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}

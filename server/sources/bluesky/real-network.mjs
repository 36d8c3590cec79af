// A PLC directory and a personal data server of the real network, in a process and a Node of their own (real.ts starts
// it). Tells what its firehose tells, as Jetstream v1 would write it, and does what it is asked: one JSON a line.
import { createRequire } from 'node:module'
import { createInterface } from 'node:readline'
import { pathToFileURL } from 'node:url'

const from = createRequire(`${process.argv[2]}/package.json`)
const load = (name) => import(pathToFileURL(from.resolve(name)).href)
const { TestNetworkNoAppView } = await load('@atproto/dev-env')
const sync = createRequire(from.resolve('@atproto/dev-env')).resolve('@atproto/sync')
const { Firehose } = await import(pathToFileURL(sync).href)
const { lexToJson } = await import(pathToFileURL(createRequire(sync).resolve('@atproto/lex-json')).href)

const write = (line) => process.stdout.write(`${JSON.stringify(line)}\n`)
const network = await TestNetworkNoAppView.create({})
const people = new Map()
let time = 0

const told = ({ event, did, ...it }) => {
  time = Math.max(time + 1, Date.now() * 1_000)
  const about = { did, seq: it.seq, time: it.time }
  if (event === 'identity') return { did, time_us: time, kind: 'identity', identity: { ...about, handle: it.handle } }
  if (event === 'account')
    return { did, time_us: time, kind: 'account', account: { ...about, active: it.active, status: it.status } }
  const { rev, collection, rkey } = it
  const content = event === 'delete' ? {} : { record: lexToJson(it.record), cid: it.cid.toString() }
  return { did, time_us: time, kind: 'commit', commit: { rev, operation: event, collection, rkey, ...content } }
}

const firehose = new Firehose({
  service: network.pds.url.replace(/^http/, 'ws'),
  idResolver: network.pds.ctx.idResolver,
  unauthenticatedCommits: true,
  unauthenticatedHandles: true,
  handleEvent: (event) => {
    if (event.event !== 'sync') write({ told: told(event) })
  },
  onError: (error) => write({ trouble: String(error) }),
})
void firehose.start()

const deeds = {
  join: async ({ who }) => {
    const agent = network.pds.getAgent()
    const handle = `${who}.test`
    await agent.createAccount({ handle, email: `${who}@example.com`, password: 'a-password' })
    people.set(who, agent)
    return { did: agent.session.did }
  },
  post: async ({ who, record }) => people.get(who).post(record),
  edit: async ({ who, rkey, record }) =>
    people
      .get(who)
      .com.atproto.repo.putRecord({ repo: people.get(who).session.did, collection: 'app.bsky.feed.post', rkey, record })
      .then(({ data }) => data),
  remove: async ({ who, uri }) => people.get(who).deletePost(uri),
  rename: async ({ who, handle }) =>
    people
      .get(who)
      .com.atproto.identity.updateHandle({ handle })
      .then(() => {}),
  leave: async ({ who }) =>
    people
      .get(who)
      .com.atproto.server.deactivateAccount({})
      .then(() => {}),
  return: async ({ who }) =>
    people
      .get(who)
      .com.atproto.server.activateAccount()
      .then(() => {}),
}

write({ ready: true })
for await (const line of createInterface({ input: process.stdin })) {
  const { id, deed, ...about } = JSON.parse(line)
  try {
    write({ done: id, gives: (await deeds[deed](about)) ?? null })
  } catch (error) {
    write({ done: id, failed: String(error) })
  }
}
await firehose.destroy()
await network.close()
process.exit(0)

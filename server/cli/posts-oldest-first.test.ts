import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PublicPost } from '#lib/protocol/view'
import type { Operations } from './operations'
import { postsOldestFirst } from './posts-oldest-first'

/** A list as the server answers it; before each question something happens to the wall. */
const listOf = (seqs: () => readonly number[], happen: (question: number) => void) => {
  let asked = 0
  const page: Operations['page'] = async (_wall, { before = '9999999', limit }) => {
    happen(asked++)
    const left = [...seqs()].sort((a, b) => b - a).filter((seq) => seq < Number(before))
    const posts = left.slice(0, limit).map((order) => ({ id: `x:${order}`, order }) as PublicPost)
    const next = left.length > limit ? `${posts.at(-1)?.order}` : null
    return { posts, next, cursor: { epoch: 'e', seq: Math.max(0, ...seqs()) } }
  }
  return { page } as Operations
}

const idsOf = async (operations: Operations): Promise<string[]> => {
  const ids: string[] = []
  for await (const posts of postsOldestFirst(operations, 'tru', new AbortController().signal))
    ids.push(...posts.map(({ id }) => id))
  return ids
}

test('every post of a wall that rests comes once, oldest first', async () => {
  for (const size of [0, 1, 179, 180, 181, 200, 201, 1_000]) {
    const seqs = Array.from({ length: size }, (_, at) => at + 1)
    const operations = listOf(
      () => seqs,
      () => {},
    )
    expect(await idsOf(operations)).toEqual(seqs.map((seq) => `x:${seq}`))
  }
})

test('[P6] while a wall changes, what stays visible comes once and in order, and later posts are left out', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 900 }),
      fc.array(fc.record({ question: fc.nat(12), hide: fc.nat(899), come: fc.nat(3) }), { maxLength: 40 }),
      async (size, changes) => {
        const visible = new Set(Array.from({ length: size }, (_, at) => at + 1))
        const hidden = new Set<number>()
        let last = size
        const operations = listOf(
          () => [...visible],
          (question) => {
            if (question === 0) return
            for (const change of changes.filter((it) => it.question === question)) {
              visible.delete(change.hide + 1)
              hidden.add(change.hide + 1)
              for (let come = 0; come < change.come; come++) visible.add(++last)
            }
          },
        )
        const seqs = (await idsOf(operations)).map((id) => Number(id.slice(2)))
        expect(seqs).toEqual([...new Set(seqs)].sort((a, b) => a - b))
        const stayed = Array.from({ length: size }, (_, at) => at + 1).filter((seq) => !hidden.has(seq))
        expect(seqs).toEqual(expect.arrayContaining(stayed))
        expect(seqs.filter((seq) => seq > size)).toEqual([])
      },
    ),
  )
})

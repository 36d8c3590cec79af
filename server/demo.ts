import { createReadStream } from 'node:fs'
import { readNdjson } from './ingest/lines'
import { sampleFile, sampleLiveFrom, sampleWall } from './sample/sample'
import type { Collector } from './sources/collector'
import { createReplay } from './sources/replay'
import { SlugTaken } from './walls/create'
import type { Walls } from './walls/walls'

/** Ten recorded hours pass in little more than one; nobody watches an empty screen for longer than the gap. */
const pace = { speed: 8, longestGap: 12_000 }

/**
 * Makes the demo wall when there is none, and plays the bundled sample into it: all up to the second morning at once,
 * the rest as if it happened now. A later start goes on where the last one ended.
 */
export const playDemo = async (parts: {
  readonly root: string
  readonly walls: Walls
  readonly collector: Collector
}): Promise<void> => {
  const { root, walls, collector } = parts
  const wall =
    walls.get(sampleWall.slug) ??
    (await walls.create(sampleWall).catch(async (error: unknown) => {
      // Another process was quicker.
      const made = error instanceof SlugTaken ? walls.get(sampleWall.slug) : null
      if (made === null) throw error
      return made
    }))
  const read = () => readNdjson(createReadStream(sampleFile(root)))
  collector.add(wall, createReplay({ name: 'sample', read, liveFrom: sampleLiveFrom, ...pace }))
}

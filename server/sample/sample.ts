import { join } from 'node:path'
import type { WallDraft } from '#server/walls/create'

/** The demo wall: a re-enactment with invented people. */
export const sampleWall: WallDraft = {
  slug: 'trumanchester',
  title: '#trumanchester',
  tags: ['trumanchester'],
  mode: 'post',
  rules: 'on',
  about:
    'The two-day recruiting unconference in Manchester, 8–9 September 2010, and the days around it. A re-enactment: ' +
    'all people, posts and pictures are invented.',
  accent: null,
}

export const sampleFile = (root: string): string => join(root, 'server/sample/trumanchester.ndjson')

/** The second morning, 08:30 in Manchester, as milliseconds since 1970: what was posted from then on arrives live. */
export const sampleLiveFrom = Date.UTC(2010, 8, 9, 7, 30)

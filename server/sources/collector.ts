import type { Logger } from 'pino'
import type { SourceLamp } from '#lib/protocol/socket'
import type { Config } from '#server/config'
import type { Receive } from '#server/wall/receive'
import type { Walls } from '#server/walls/walls'

export type CollectorParts = {
  readonly config: Config
  readonly walls: Walls
  readonly receive: Receive
  readonly log: Logger
}

export type Collector = {
  start(): void
  lampsOf(slug: string): readonly SourceLamp[]
  close(): Promise<void>
}

export const createCollector = (_parts: CollectorParts): Collector => ({
  start: () => {},
  lampsOf: () => [],
  close: async () => {},
})

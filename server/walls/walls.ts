import type { LiveWall } from '#server/wall/live-wall'
import { firstEntry, SlugTaken, type WallDraft } from './create'

/** Which walls there are, and where each one's log is. One for the embedded store, one for Redis. */
export type WallShelf = {
  /** Slugs of all walls. */
  list(): Promise<readonly string[]>
  /** Opens a wall, making its store when it is new. Throws StoreUnavailable or LogDamaged. */
  open(slug: string): Promise<LiveWall>
  /** Tells the other processes that this wall exists. */
  announce(slug: string): Promise<void>
  close(): Promise<void>
}

/** Milliseconds between two looks for walls that another process made, and whether a store that was away is back. */
const lookEvery = 2_000

/** The walls open in this process: all of them. */
export class Walls {
  readonly #shelf: WallShelf
  readonly #open = new Map<string, LiveWall>()
  /** Being opened now: nobody else may, two that follow one file would miss each other's appends. */
  readonly #opening = new Set<string>()
  readonly #listeners = new Set<(wall: LiveWall) => void>()
  readonly #onFault: (error: unknown) => void
  #looking: NodeJS.Timeout | null = null

  constructor(shelf: WallShelf, onFault: (error: unknown) => void) {
    this.#shelf = shelf
    this.#onFault = onFault
  }

  /** Opens every wall there is. Throws when one cannot be opened: a wall must not be missing silently. */
  async start(): Promise<void> {
    await this.#look()
    this.#looking = setInterval(() => {
      // A wall that only few write to would otherwise stay read-only until somebody tries.
      for (const wall of this.#open.values()) void wall.probe()
      this.#look().catch(this.#onFault)
    }, lookEvery)
  }

  get(slug: string): LiveWall | null {
    return this.#open.get(slug) ?? null
  }

  list(): readonly LiveWall[] {
    return [...this.#open.values()]
  }

  /** Calls back for every wall, those open now and those to come. */
  onOpen(listener: (wall: LiveWall) => void): void {
    this.#listeners.add(listener)
    for (const wall of this.#open.values()) listener(wall)
  }

  /** Makes a wall. Throws SlugTaken when it is there. */
  async create(draft: WallDraft): Promise<LiveWall> {
    const { slug } = draft
    const taken = new SlugTaken(`There is a wall ${slug} already. Choose another slug.`)
    if (this.#open.has(slug) || this.#opening.has(slug)) throw taken
    let repeated = false
    // Nobody hears of the wall before its first entry: a source begins with the wall's hashtags.
    const wall = await this.#add(slug, async (made) => {
      const [first] = await made.append([firstEntry(draft)])
      repeated = first?.repeated === true
      await this.#shelf.announce(slug)
    })
    if (repeated) throw taken
    return wall
  }

  async close(): Promise<void> {
    if (this.#looking !== null) clearInterval(this.#looking)
    await Promise.all([...this.#open.values()].map((wall) => wall.close()))
    await this.#shelf.close()
  }

  async #look(): Promise<void> {
    for (const slug of await this.#shelf.list())
      if (!this.#open.has(slug) && !this.#opening.has(slug)) await this.#add(slug)
  }

  async #add(slug: string, arrange: (wall: LiveWall) => Promise<void> = async () => {}): Promise<LiveWall> {
    this.#opening.add(slug)
    try {
      const wall = await this.#shelf.open(slug)
      await arrange(wall).catch(async (error: unknown) => {
        await wall.close()
        throw error
      })
      this.#open.set(slug, wall)
      for (const listener of this.#listeners) listener(wall)
      return wall
    } finally {
      this.#opening.delete(slug)
    }
  }
}

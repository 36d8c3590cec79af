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

/** Milliseconds between two looks for walls that another process made. */
const lookEvery = 2_000

/** The walls open in this process: all of them. */
export class Walls {
  readonly #shelf: WallShelf
  readonly #open = new Map<string, LiveWall>()
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
    this.#looking = setInterval(() => this.#look().catch(this.#onFault), lookEvery)
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
    const taken = new SlugTaken(`There is a wall ${draft.slug} already. Choose another slug.`)
    if (this.#open.has(draft.slug)) throw taken
    const wall = await this.#add(draft.slug)
    const [first] = await wall.append([firstEntry(draft)])
    if (first?.repeated !== false) throw taken
    await this.#shelf.announce(draft.slug)
    return wall
  }

  async close(): Promise<void> {
    if (this.#looking !== null) clearInterval(this.#looking)
    await Promise.all([...this.#open.values()].map((wall) => wall.close()))
    await this.#shelf.close()
  }

  async #look(): Promise<void> {
    for (const slug of await this.#shelf.list()) if (!this.#open.has(slug)) await this.#add(slug)
  }

  async #add(slug: string): Promise<LiveWall> {
    const wall = await this.#shelf.open(slug)
    this.#open.set(slug, wall)
    for (const listener of this.#listeners) listener(wall)
    return wall
  }
}

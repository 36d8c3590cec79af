/** Work gathered for one commit, in the order it was asked for. */
export type Job<Task, Answer> = {
  readonly task: Task
  readonly resolve: (answer: Answer) => void
  readonly reject: (error: unknown) => void
}

/**
 * Group commit: tasks asked for in the same turn of the event loop are committed together, on the next turn, so that
 * many share one sync of the disk and a lone one waits for nobody. `commit` must settle every job it is given.
 */
export class Group<Task, Answer> {
  #jobs: Job<Task, Answer>[] = []
  readonly #commit: (jobs: readonly Job<Task, Answer>[]) => void

  constructor(commit: (jobs: readonly Job<Task, Answer>[]) => void) {
    this.#commit = commit
  }

  add(task: Task): Promise<Answer> {
    return new Promise((resolve, reject) => {
      if (this.#jobs.push({ task, resolve, reject }) === 1) setImmediate(() => this.flush())
    })
  }

  /** Commits what is waiting, now. */
  flush(): void {
    const jobs = this.#jobs
    this.#jobs = []
    if (jobs.length > 0) this.#commit(jobs)
  }
}

import { setTimeout as pause } from 'node:timers/promises'

/** For tests of what other processes and real clocks do: looks again and again until it holds. The test's own time is the bound. */
export const until = async (holds: () => boolean | Promise<boolean>): Promise<void> => {
  while (!(await holds())) await pause(5)
}

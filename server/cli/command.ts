import { type Command, InvalidArgumentError, Option } from 'commander'
import type { Io } from './io'
import type { Operations } from './operations'

/** What a command works with. */
export type Context = {
  readonly io: Io
  /** Where files are named from. */
  readonly cwd: string
  /** One connection for one command, closed after the work. */
  readonly using: <T>(work: (operations: Operations) => Promise<T>) => Promise<T>
}

/** Adds one command, with its options and what it does, to the program. */
export type AddCommand = (program: Command, context: Context) => void

/** An option that is one of a few words; another one is wrong usage. */
export const oneOf = (flags: string, description: string, words: readonly string[], otherwise?: string): Option => {
  const option = new Option(flags, description).choices(words)
  return otherwise === undefined ? option : option.default(otherwise)
}

/** `--wall <slug>`, which has to be said. */
export const wallOption = (): Option => new Option('--wall <slug>', 'the wall, by its slug').makeOptionMandatory()

/** An option that may be said again and again. */
export const collected = (value: string, before: readonly string[] = []): readonly string[] => [...before, value]

/** How many times faster: a number above 0. */
export const speed = (text: string): number => {
  const times = Number(text)
  if (text.trim() !== '' && times > 0 && Number.isFinite(times)) return times
  throw new InvalidArgumentError('It must be a number above 0, such as 1 or 20.')
}

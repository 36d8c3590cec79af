/**
 * What is said in one part of the programme, in the order it is said. Written by hand, each line used once.
 * `name> …` is said by that person; other lines by whoever fits. `[hh:mm] …` is said in that minute. `@name` becomes the
 * person's whole handle.
 */
export type Material = {
  /** By people in the room. */
  readonly says?: readonly string[]
  /** By people following from elsewhere. */
  readonly away?: readonly string[]
  /** Talk in the room: each line answers the one before, by two people in turn; `+ …` is a third, answering the first line. */
  readonly threads?: readonly (readonly string[])[]
  /** As threads, begun by somebody elsewhere. */
  readonly asked?: readonly (readonly string[])[]
  /** Pictures taken in the room: the picture's name, and what was written with it. */
  readonly pictures?: readonly (readonly [name: string, text: string])[]
  /** By people elsewhere, with a picture. */
  readonly postcards?: readonly (readonly [name: string, text: string])[]
}

/** One drawn picture, as if somebody had taken it with a telephone. */
export type Drawing = {
  readonly width: number
  readonly height: number
  /** What is to be seen, for those who do not see it. */
  readonly alt: string
  /** The picture as SVG. */
  readonly draw: () => string
}

export type Drawings = Readonly<Record<string, Drawing>>

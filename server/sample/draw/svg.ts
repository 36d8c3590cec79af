type Attributes = Readonly<Record<string, string | number>>

const number = (value: string | number): string =>
  typeof value === 'number' ? String(Math.round(value * 100) / 100) : value

/** One SVG element. Names and values are our own: nothing is escaped. */
export const el = (tag: string, attributes: Attributes, ...children: readonly string[]): string => {
  const said = Object.entries(attributes).map(([name, value]) => ` ${name}="${number(value)}"`)
  return `<${tag}${said.join('')}>${children.join('')}</${tag}>`
}

export const rect = (
  x: number,
  y: number,
  width: number,
  height: number,
  fill: string,
  more: Attributes = {},
): string => el('rect', { x, y, width, height, fill, ...more })

export const box = (x: number, y: number, width: number, height: number, rx: number, fill: string): string =>
  rect(x, y, width, height, fill, { rx })

export const disc = (cx: number, cy: number, r: number, fill: string, more: Attributes = {}): string =>
  el('circle', { cx, cy, r, fill, ...more })

export const oval = (cx: number, cy: number, rx: number, ry: number, fill: string, more: Attributes = {}): string =>
  el('ellipse', { cx, cy, rx, ry, fill, ...more })

/** A filled shape. */
export const shape = (d: string, fill: string, more: Attributes = {}): string => el('path', { d, fill, ...more })

/** A drawn line with round ends. */
export const stroke = (d: string, colour: string, width: number, more: Attributes = {}): string =>
  el('path', {
    d,
    fill: 'none',
    stroke: colour,
    'stroke-width': width,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
    ...more,
  })

/** Moved, scaled and turned (degrees), in this order from the outside. */
export const at = (x: number, y: number, scale: number, turn: number, ...children: readonly string[]): string =>
  el(
    'g',
    { transform: `translate(${number(x)} ${number(y)}) scale(${number(scale)}) rotate(${number(turn)})` },
    ...children,
  )

export const faded = (opacity: number, ...children: readonly string[]): string => el('g', { opacity }, ...children)

/** A whole picture. */
export const picture = (width: number, height: number, ...children: readonly string[]): string =>
  el('svg', { xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${width} ${height}` }, ...children)

/** A list from counting. */
export const times = (count: number, draw: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => draw(index)).join('')

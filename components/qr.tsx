import { encode } from 'uqr'

type Props = { readonly value: string; readonly label: string }

/** A QR code as one path on a light plate, which scanners need in a dark room too. Drawn on the server: no code in the browser. */
export const Qr = ({ value, label }: Props) => {
  const { data, size } = encode(value, { ecc: 'M', border: 3 })
  const path = data.flatMap((row, y) => runs(row).map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`)).join('')
  return (
    <svg className="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <rect width={size} height={size} fill="var(--qr-paper, oklch(0.965 0.008 85))" />
      <path d={path} fill="var(--qr-ink, oklch(0.165 0.008 55))" />
    </svg>
  )
}

/** Where dark modules begin in a row, and how many follow each other. */
const runs = (row: readonly boolean[]): readonly (readonly [number, number])[] => {
  const found: [number, number][] = []
  for (const [x, dark] of row.entries()) {
    const last = found.at(-1)
    if (!dark) continue
    if (last !== undefined && last[0] + last[1] === x) last[1]++
    else found.push([x, 1])
  }
  return found
}

import { Seeded, seedOf } from '../seeded'
import { dusk, night, oak, wood } from './palette'
import { faded, oval, rect, shape, stroke, times } from './svg'

/** A wall of painted bricks, only some of which show. */
export const bricks = (width: number, height: number, base: string, mark = '#00000014'): string => {
  const chance = new Seeded(seedOf(`bricks ${width} ${height} ${base}`))
  return (
    rect(0, 0, width, height, base) +
    times(Math.round((width * height) / 11_000), () => {
      const row = chance.whole(0, Math.floor(height / 30))
      const column = chance.whole(0, Math.floor(width / 70))
      return rect(column * 70 + (row % 2) * 35, row * 30, 64, 24, mark, { rx: 3 })
    })
  )
}

/** Boards running away from us. */
export const floor = (width: number, from: number, height: number, colour = wood): string =>
  rect(0, from, width, height - from, colour) +
  times(15, (index) => {
    const top = width / 2 + (index - 7) * (width / 17)
    const foot = width / 2 + (index - 7) * (width / 6)
    return stroke(`M${top} ${from}L${foot} ${height}`, '#00000018', 3)
  })

/** The big room: brick, boards, daylight from the left. */
export const bigRoom = (width: number, height: number, horizon = height * 0.68, wall = '#d8a58c'): string =>
  bricks(width, height, wall) +
  floor(width, horizon, height) +
  rect(0, horizon - 10, width, 14, '#00000022') +
  faded(0.22, shape(`M0 0H${width * 0.5}L${width * 0.2} ${height}H0Z`, '#fff6d8'))

/** The attic: two slopes, and the beam. */
export const attic = (width: number, height: number): string => {
  const horizon = height * 0.74
  return (
    rect(0, 0, width, height, '#e7dcc4') +
    shape(`M0 0H${width * 0.36}L0 ${height * 0.56}Z`, '#d5c7aa') +
    shape(`M${width} 0H${width * 0.64}L${width} ${height * 0.56}Z`, '#cbbb9b') +
    stroke(`M${width * 0.36} 0L0 ${height * 0.56}M${width * 0.64} 0L${width} ${height * 0.56}`, oak, 14) +
    floor(width, horizon, height, '#b98f63')
  )
}

export const beam = (width: number, y: number, thick: number): string =>
  rect(0, y, width, thick, oak) +
  rect(0, y + thick - 10, width, 10, '#5e3f28') +
  stroke(`M40 ${y + thick * 0.4}H${width * 0.4}M${width * 0.52} ${y + thick * 0.55}H${width - 60}`, '#6a4730', 4)

/** Roofs, chimneys and a few towers: nobody's in particular. */
export const roofs = (
  width: number,
  ground: number,
  seed: string,
  colours: readonly [far: string, near: string],
  lit = '',
): string => {
  const chance = new Seeded(seedOf(`roofs ${seed}`))
  const row = (colour: string, low: number, high: number, windows: boolean): string => {
    let drawn = ''
    for (let x = -20; x < width; ) {
      const wide = chance.between(60, 150)
      const tall = chance.between(low, high)
      const kind = chance.next()
      const top = ground - tall
      drawn += rect(x, top, wide + 1, tall + 400, colour)
      if (kind < 0.4)
        drawn += shape(`M${x - 6} ${top}L${x + wide / 2} ${top - wide * 0.35} ${x + wide + 6} ${top}Z`, colour)
      else if (kind < 0.6) drawn += rect(x + wide * 0.6, top - 60, 22, 70, colour)
      else if (kind < 0.7)
        drawn += shape(
          `M${x + wide * 0.3} ${top}V${top - 70}L${x + wide * 0.5} ${top - 150} ${x + wide * 0.7} ${top - 70}V${top}Z`,
          colour,
        )
      if (windows && lit !== '') {
        for (let y = top + 26; y < ground + 60; y += 44)
          for (let at = x + 16; at < x + wide - 20; at += 34) if (chance.chance(0.4)) drawn += rect(at, y, 14, 20, lit)
      }
      x += wide
    }
    return drawn
  }
  return row(colours[0], 90, 240, false) + row(colours[1], 30, 150, true)
}

/** Day, dusk or night behind roofs. */
export const heaven = (width: number, height: number, hour: 'day' | 'dawn' | 'dusk' | 'night'): string => {
  const [top, low] = {
    day: ['#9dbfd1', '#e6eef0'],
    dawn: ['#8fb2c9', '#f6d9bd'],
    dusk: [dusk, '#e29b7d'],
    night: [night, '#42527a'],
  }[hour]
  const name = `heaven-${hour}`
  return (
    `<defs><linearGradient id="${name}" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${top}"/><stop offset="1" stop-color="${low}"/></linearGradient></defs>` +
    rect(0, 0, width, height, `url(#${name})`)
  )
}

export const cloud = (x: number, y: number, scale: number, colour = '#ffffffcc'): string =>
  oval(x, y, 90 * scale, 26 * scale, colour) +
  oval(x - 30 * scale, y - 18 * scale, 40 * scale, 30 * scale, colour) +
  oval(x + 26 * scale, y - 24 * scale, 48 * scale, 36 * scale, colour)

/** A table top seen from above. */
export const tableTop = (width: number, height: number, colour = wood): string =>
  rect(0, 0, width, height, colour) +
  times(9, (index) =>
    stroke(
      `M0 ${index * (height / 8)}q${width / 4} ${index % 2 === 0 ? 18 : -14} ${width / 2} 0t${width / 2} 6`,
      '#00000014',
      5,
    ),
  )

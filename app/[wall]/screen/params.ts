import { layoutOf } from '#components/layouts'

/** What the address says about this one screen. Only what differs from the wall's own settings. */
export type ScreenParams = {
  readonly layout: string
  readonly theme: 'dark' | 'light' | 'auto'
  /** Times the size chosen from the screen's height. */
  readonly scale: number
  /** Margin on each side, in percent of the screen. */
  readonly safe: number
  /** The most cards at a time. */
  readonly max: number
  readonly transparent: boolean
  readonly kiosk: boolean
}

type Query = Readonly<Record<string, string | readonly string[] | undefined>>

const themes: readonly ScreenParams['theme'][] = ['dark', 'light', 'auto']

/** Every value is clamped: a wrong one is as good as none. An empty value means yes. */
export const readParams = (query: Query): ScreenParams => {
  const text = (key: string): string | null => {
    const value = query[key]
    return (typeof value === 'string' ? value : value?.[0]) ?? null
  }
  const number = (key: string, low: number, high: number, normal: number): number => {
    const raw = text(key)
    const value = raw === null || raw.trim() === '' ? Number.NaN : Number(raw)
    return Number.isFinite(value) ? Math.min(high, Math.max(low, value)) : normal
  }
  const flag = (key: string): boolean => ['', '1', 'true', 'yes'].includes(text(key) ?? 'no')
  return {
    layout: layoutOf(text('layout')).name,
    theme: themes.find((theme) => theme === text('theme')) ?? 'dark',
    scale: number('scale', 0.5, 2.5, 1),
    safe: number('safe', 0, 12, 4),
    max: Math.round(number('max', 1, 60, 40)),
    transparent: flag('transparent'),
    kiosk: flag('kiosk'),
  }
}

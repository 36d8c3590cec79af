import type { Layout } from './layout'
import { masonry } from './masonry'

export const layouts: readonly [Layout, ...Layout[]] = [masonry]

export const layoutOf = (name: string | null): Layout => layouts.find((layout) => layout.name === name) ?? layouts[0]

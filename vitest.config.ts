import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const at = (folder: string) => fileURLToPath(new URL(`./${folder}`, import.meta.url))

export default defineConfig({
  resolve: {
    alias: { '#app': at('app'), '#components': at('components'), '#lib': at('lib'), '#server': at('server') },
  },
  test: {
    include: ['{lib,server,components,app,bench}/**/*.test.{ts,tsx}'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
  },
})

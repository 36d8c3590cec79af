import { root } from './project.mjs'

/** Bundles programs written in TypeScript: `{ name: source }` becomes `dist/<name>.mjs`. Packages stay outside. */
export const bundle = async (programs) => {
  const { build } = await import('esbuild')
  await build({
    absWorkingDir: root,
    entryPoints: programs,
    outdir: 'dist',
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    packages: 'external',
    sourcemap: true,
    logLevel: 'warning',
  })
}

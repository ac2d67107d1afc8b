import { basename, join, resolve } from 'node:path'
import { build } from 'vite'

export const repositoryRoot = resolve(import.meta.dirname, '../../..')

/**
 * Bundles a program of a test the way the app's main process is bundled: CommonJS for Node 18 in one file, packages inside.
 * @param entry path of its TypeScript
 * @param folder where the program goes
 * @param native packages with native parts, which stay outside
 * @returns its path, to be run with `node`
 */
export const bundleChild = async (entry: string, folder: string, native: readonly string[] = []): Promise<string> => {
  const file = basename(entry).replace(/\.ts$/, '.cjs')
  await build({
    root: repositoryRoot,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@shared': join(repositoryRoot, 'src/shared') } },
    ssr: { noExternal: true, external: [...native] },
    build: {
      ssr: entry,
      target: 'node18',
      outDir: folder,
      emptyOutDir: false,
      rolldownOptions: { output: { format: 'cjs', entryFileNames: file, codeSplitting: false } },
    },
  })
  return join(folder, file)
}

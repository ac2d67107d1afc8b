import { join, resolve } from 'node:path'
import { build } from 'vite'

const root = resolve(import.meta.dirname, '../../../..')

/**
 * Bundles `install-child.ts` the way the app's main process is bundled: CommonJS for Node 18, all packages inside.
 * @param folder where the program goes
 * @returns its path, to be run with `node`
 */
export const buildInstallChild = async (folder: string): Promise<string> => {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@shared': join(root, 'src/shared') } },
    ssr: { noExternal: true },
    build: {
      ssr: join(import.meta.dirname, 'install-child.ts'),
      target: 'node18',
      outDir: folder,
      emptyOutDir: false,
      rolldownOptions: { output: { format: 'cjs', entryFileNames: 'install-child.cjs', codeSplitting: false } },
    },
  })
  return join(folder, 'install-child.cjs')
}

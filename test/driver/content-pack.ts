import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Makes and signs content packs with the real commands. */
export interface PackWorkshop {
  /** The public key, as an administrator types it. */
  readonly key: string
  /** @returns path of the pack; its signature lies beside it */
  readonly make: (pack: { readonly name: string; readonly title: string; readonly sequence: number }) => string
  /** Where the texts of the packs lie, in the layout of `resources/`. */
  readonly texts: string
}

/** @param folder is made when it is not there */
export const packWorkshop = (folder: string): PackWorkshop => {
  mkdirSync(folder, { recursive: true })
  const [secret, open, texts] = [join(folder, 'sample.key'), join(folder, 'sample.pub'), join(folder, 'texts')]
  execFileSync('minisign', ['-G', '-W', '-s', secret, '-p', open], { stdio: 'ignore' })
  return {
    key: readFileSync(open, 'utf8').split('\n')[1] ?? '',
    texts,
    make({ name, title, sequence }) {
      const facts = ['--name', name, '--title', title, '--sequence', String(sequence)]
      const places = ['--from', texts, '--out', folder, '--key', secret]
      execFileSync(process.execPath, ['scripts/content-pack.mjs', ...facts, ...places], { stdio: 'pipe' })
      return join(folder, `${name}-${sequence}.waymark-content`)
    },
  }
}

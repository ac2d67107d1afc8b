import { randomUUID } from 'node:crypto'
import type { PacksView } from '@shared/features/content-packs/content-packs.contract'
import { WaymarkError } from '@shared/result'
import { changesOf } from '../../content-packs/changes'
import { installPack, packsState, rollBack } from '../../content-packs/install'
import { openPack, type OpenedPack } from '../../content-packs/open-pack'
import { readPackOnStick } from '../../content-packs/pack-on-stick'
import type { Handlers } from '../../ipc/router'
import { languagesIn } from '../words/pack-words'
import type { PublishingContext } from '../site/publishing-context'

interface ContentPacksContext extends PublishingContext {
  /** Folder of the shared folder that holds the installed packs. */
  readonly packsFolder: string
  /** Folder with the texts that are shown now, by the layout of a pack; null: those that came with this version. */
  readonly folderShown: () => string | null
  /** Folder of the texts that came with this version, by the same layout. */
  readonly builtIn: string
  /** Asks which file, with the system's own dialog. null: changed their mind. */
  readonly askForPack: () => Promise<string | null>
  /** Other texts are in place. */
  readonly switched: () => void
}

export const contentPacksHandlers = (context: ContentPacksContext): Handlers<'contentPacks'> & { forget(): void } => {
  const { vault, act, published, packsFolder, switched } = context
  /** The pack that was looked at last, checked and not yet installed. */
  let inspected: { readonly token: string; readonly pack: OpenedPack } | null = null

  const view = async (): Promise<PacksView> => ({ ...packsState(packsFolder), keys: await vault().packs.keys() })
  const shown = async (done: Promise<void>): Promise<PacksView> => {
    await published('contentPacks', done)
    return view()
  }

  return {
    state: view,
    async inspect() {
      const path = await context.askForPack()
      if (path === null) return null
      const keys = await vault().packs.keys()
      const { packBytes, signatureText } = await readPackOnStick(path)
      const pack = await openPack(packBytes, signatureText, keys, packsState(packsFolder).installed)
      inspected = { token: randomUUID(), pack }
      const { name, title, sequence, date } = pack.manifest
      return {
        token: inspected.token,
        pack: { name, title, sequence, date },
        signedBy: pack.signedBy,
        changes: changesOf(context.folderShown(), pack, context.builtIn),
        languages: languagesIn(pack.files),
      }
    },
    async install({ token }, by) {
      if (inspected?.token !== token) throw new WaymarkError('pack.expired')
      const { pack } = inspected
      installPack(packsFolder, pack)
      inspected = null
      switched()
      return shown(vault().packs.noteInstall(act(by), pack.manifest))
    },
    async rollBack(_, by) {
      rollBack(packsFolder)
      switched()
      return shown(vault().packs.noteRollBack(act(by), packsState(packsFolder).installed))
    },
    trustKey: (input, by) => shown(vault().packs.trustKey(act(by), input)),
    removeKey: ({ id }, by) => shown(vault().packs.removeKey(act(by), id)),
    /** The desk locked: nothing that was looked at waits any longer. */
    forget() {
      inspected = null
    },
  }
}

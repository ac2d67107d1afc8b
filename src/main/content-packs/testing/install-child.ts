import { openPack } from '../open-pack'
import { installPack, packsState } from '../install'
import { readPackOnStick } from '../pack-on-stick'
import { WaymarkError } from '@shared/result'

/* Installs a pack in a process of its own: PACK KEY PACKS_FOLDER. Says how it went as JSON. */

const [pack = '', key = '', packsFolder = ''] = process.argv.slice(2)

const run = async (): Promise<unknown> => {
  const { packBytes, signatureText } = await readPackOnStick(pack)
  const { installed } = packsState(packsFolder)
  installPack(packsFolder, await openPack(packBytes, signatureText, [{ id: '1', label: 'child', key }], installed))
  return packsState(packsFolder)
}

run().then(
  (state) => process.stdout.write(JSON.stringify(state)),
  (error: unknown) =>
    process.stdout.write(JSON.stringify(error instanceof WaymarkError ? error.toFailure() : { fault: String(error) })),
)

import { expose } from 'comlink'
import { vaultPlace } from './paths'
import { createVaultService } from './service'
import { carryWaymarkErrors, endpointOf } from './wire'

/* The vault process: it alone holds key and rows, and it is killed when the desk locks. */

const dataFolder = process.argv[2]
if (dataFolder === undefined) throw new Error('the vault process needs the data folder')

carryWaymarkErrors()
expose(
  createVaultService(vaultPlace(dataFolder)),
  endpointOf(process.parentPort, (message) => (message as { readonly data: unknown }).data),
)

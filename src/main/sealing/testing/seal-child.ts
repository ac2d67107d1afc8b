/**
 * Seals in a process of its own, so that the process can be killed, watched or run by another runtime.
 * Arguments: path, public key, bytes of the document, how often. Prints one JSON line for each seal or refusal.
 */
import { WaymarkError } from '@shared/result'
import { sealPackage } from '../seal-package'
import { fictionalPackage } from './fictional-package'

const [path = '', publicKey = '', documentBytes = '0', times = '1'] = process.argv.slice(2)

const run = async (): Promise<void> => {
  const content = fictionalPackage(Number(documentBytes))
  for (let round = 0; round < Number(times); round++) {
    try {
      const seal = await sealPackage({ ...content, path, sealFor: { kind: 'recipients', publicKeys: [publicKey] } })
      console.log(JSON.stringify(seal))
    } catch (error) {
      console.log(JSON.stringify(error instanceof WaymarkError ? error.toFailure() : { code: String(error) }))
    }
  }
}

void run()

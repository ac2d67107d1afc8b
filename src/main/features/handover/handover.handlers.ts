import { randomUUID } from 'node:crypto'
import { WaymarkError } from '@shared/result'
import type { PackageFile, PackageRequest } from '@shared/features/handover/handover.contract'
import type { PaperPress } from '../../printing/paper/press.types'
import type { Act } from '../../vault/act'
import type { VaultClient } from '../../vault/client'
import type { Handlers } from '../../ipc/router'
import type { Session } from '../../ipc/policy'
import type { MaterialsReader } from '../materials/materials.reader'
import { assemblePackage, type AssembledPackage } from './assemble-package'
import { parseRecipient } from '../../sealing/recipients'

export interface HandoverContext {
  readonly vault: () => VaultClient
  readonly press: PaperPress
  readonly materials: Pick<MaterialsReader, 'read'>
  readonly act: (session: Session) => Act
  readonly applicationVersion: string
  readonly askForPlace: (suggestedName: string) => Promise<string | null>
  readonly changed: () => void
}

interface Previewed {
  readonly token: string
  readonly request: PackageRequest
  readonly assembled: AssembledPackage
}

/** Handlers of the handover, with `forget` for the moment when the desk locks. */
export const createHandover = (
  context: HandoverContext,
): { readonly handlers: Handlers<'handover'>; readonly forget: () => void } => {
  let previewed: Previewed | null = null

  const take = (token: string): Previewed => {
    if (previewed?.token !== token) throw new WaymarkError('printing.expired')
    return previewed
  }

  const handlers: Handlers<'handover'> = {
    checkRecipient: ({ publicKey }) => ({ publicKey: parseRecipient(publicKey) }),
    async preview(request) {
      const material = await context.vault().handover.gather(request)
      const site = await context.vault().site.get()
      const assembled = await assemblePackage({ request, material, site, ...context })
      previewed = { token: randomUUID(), request, assembled }
      const { packageId, recipient } = material
      const files = assembled.manifest.files.map((file): PackageFile => ({ ...file }))
      return { token: previewed.token, packageId, recipient, sections: request.sections, files }
    },
    previewFile({ token, name }) {
      const file = take(token).assembled.files.find((candidate) => candidate.name === name)
      if (!file) throw new WaymarkError('printing.expired')
      return { bytes: file.bytes }
    },
    async seal({ token, sealFor }, session) {
      const { request, assembled } = take(token)
      const { packageId } = assembled.manifest
      const path = await context.askForPlace(`waymark-handover-${packageId.slice(0, 8)}.age`)
      if (path === null) return null
      // Read when it is needed: with its cryptography it is half of what the desk would otherwise read at its start.
      const { sealPackage } = await import('../../sealing/seal-package')
      await context.vault().handover.start(context.act(session), packageId, request)
      const seal = await sealPackage({ ...assembled, sealFor, path }).catch(async (error: unknown) => {
        await context
          .vault()
          .handover.finish(context.act(session), packageId, 'failed')
          .catch(() => undefined)
        context.changed()
        throw error
      })
      // From here on the package exists: whatever goes wrong now, it is never written down as failed.
      previewed = null
      const { size, sha256 } = seal
      await context.vault().handover.finish(context.act(session), packageId, { size, sha256 })
      context.changed()
      return { packageId, path, size, sha256 }
    },
    list: ({ caseId }) => context.vault().handover.list(caseId),
  }
  return { handlers, forget: () => void (previewed = null) }
}

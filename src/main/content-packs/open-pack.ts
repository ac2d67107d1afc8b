import type { PackFacts, PackManifest, TrustedKey } from '@shared/features/content-packs/content-packs.contract'
import { WaymarkError } from '@shared/result'
import { ArchiveError } from '../archives/archive-problem'
import { readListedArchive } from '../archives/read-listed-archive'
import { isSignedBy, parsePublicKey, parseSignature } from './minisign'
import { packFileFault } from './pack-file-fault'
import { damagedFile, decodePackManifest } from './pack-manifest'
import { packFileKind, packManifestName } from './pack-names'

/** The content of a pack, every file of which has been checked. */
export interface PackContent {
  readonly manifest: PackManifest
  /** `pack.json` as it stands in the archive. */
  readonly manifestBytes: Uint8Array
  readonly files: ReadonlyMap<string, Uint8Array>
}

export interface OpenedPack extends PackContent {
  /** Label of the trusted key that signed the pack. */
  readonly signedBy: string
}

/**
 * Checks a pack as a whole: first who signed it, and only then what is inside.
 * @param packBytes views of them are handed out: they must not change afterwards
 * @param signatureText of the `.minisig` file beside the pack; null when there is none
 * @param installed the pack in force; null when there is none
 * @throws WaymarkError `pack.unsigned`, `pack.foreignKey`, `pack.damaged` (with `file` where it is one), `pack.foreign`,
 *   `pack.newer`, `pack.older` (with `installed` and `offered`), `pack.unsafe` (with `reason`)
 */
export const openPack = async (
  packBytes: Uint8Array,
  signatureText: string | null,
  trustedKeys: readonly TrustedKey[],
  installed: PackFacts | null,
): Promise<OpenedPack> => {
  const signedBy = await signerOf(packBytes, signatureText, trustedKeys)
  const content = await readPack(packBytes)
  requireSuccessor(content.manifest, installed)
  return { ...content, signedBy }
}

/**
 * Unpacks a pack in memory without asking who made it: for whoever makes one.
 * @throws WaymarkError as `openPack`, but for the signature and the pack that is installed
 */
export const readPack = async (packBytes: Uint8Array): Promise<PackContent> => {
  const archive = Buffer.from(packBytes.buffer, packBytes.byteOffset, packBytes.byteLength)
  const content = await readListedArchive(archive, {
    manifestName: packManifestName,
    mayOccur: (name) => packFileKind(name) !== null,
    decodeManifest: decodePackManifest,
  }).catch((error: unknown) => {
    throw error instanceof ArchiveError ? asRefusal(error) : error
  })
  for (const [name, bytes] of content.files) {
    if ((await packFileFault(name, bytes)) !== null) throw damagedFile(name)
  }
  return content
}

/**
 * Lets a pack pass that may come after the one in force: the same name, a higher number.
 * @throws WaymarkError `pack.foreign`, `pack.older`
 */
export const requireSuccessor = (offered: PackFacts, installed: PackFacts | null): void => {
  if (installed === null) return
  if (offered.name !== installed.name) throw new WaymarkError('pack.foreign')
  if (offered.sequence <= installed.sequence) {
    throw new WaymarkError('pack.older', { installed: installed.sequence, offered: offered.sequence })
  }
}

/** The label of the key that signed the bytes. Nothing of them has been read as an archive until this is known. */
const signerOf = async (
  packBytes: Uint8Array,
  signatureText: string | null,
  trustedKeys: readonly TrustedKey[],
): Promise<string> => {
  const signature = signatureText === null ? null : parseSignature(signatureText)
  if (signature === null) throw new WaymarkError('pack.unsigned')
  const candidates = trustedKeys.flatMap(({ key: text, label }) => {
    const key = parsePublicKey(text)
    return key?.keyId === signature.keyId ? [{ key, label }] : []
  })
  if (candidates.length === 0) throw new WaymarkError('pack.foreignKey', { key: signature.keyId })
  for (const { key, label } of candidates) {
    if (await isSignedBy(signature, key, packBytes)) return label
  }
  throw new WaymarkError('pack.damaged')
}

const asRefusal = ({ problem, reason, file }: ArchiveError): WaymarkError => {
  if (problem === 'unsafe') return new WaymarkError('pack.unsafe', { reason: reason ?? 'unknown' })
  if (problem === 'foreign') return new WaymarkError('pack.foreign')
  return file === null ? new WaymarkError('pack.damaged') : damagedFile(file)
}

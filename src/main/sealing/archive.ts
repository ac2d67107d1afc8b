import { Transform } from 'node:stream'
import { ZipFile } from 'yazl'
import { WaymarkError } from '@shared/result'
import { foldedName } from '../archives/folded-name'
import type { ByteSource } from './byte-streams'
import { limits } from './limits'
import { encodeManifest, type ContentFile, type Manifest } from './manifest'
import { manifestName, mediaTypeOf } from './package-names'

/** Age encrypts in pieces of this size; larger ones would queue up behind it. */
const pieceLength = 64 * 1024
const regularFile = 0o100644

/**
 * Writes the ZIP archive of a package, manifest first, then the files by name. Entries are stored, not compressed: PDFs
 * already are, the archive is the same bytes whichever zlib is at hand, and its length tells nothing about its content.
 * @param files must not change until the archive has been read to its end; their bytes are not copied
 * @throws WaymarkError `handover.failed` with `reason` `name`, `twin` or `tooLarge`
 */
export const buildArchive = (files: readonly ContentFile[], manifest: Manifest): ByteSource => {
  const manifestBytes = encodeManifest(manifest)
  requireFit(files, manifestBytes)
  const zip = new ZipFile()
  const options = { mtime: new UtcDate(manifest.madeAt), mode: regularFile, compress: false }
  const pieces = new Transform({ readableObjectMode: true, transform: cutIntoPieces })
  zip.on('error', (error: Error) => pieces.destroy(error))
  zip.addBuffer(manifestBytes, manifestName, options)
  const sorted = [...files].sort((one, other) => (one.name < other.name ? -1 : 1))
  for (const { name, bytes } of sorted) {
    zip.addBuffer(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), name, options)
  }
  zip.end()
  zip.outputStream.pipe(pieces)
  return pieces
}

const requireFit = (files: readonly ContentFile[], manifestBytes: Uint8Array): void => {
  const unpacked = files.reduce((sum, file) => sum + file.bytes.length, manifestBytes.length)
  const small = manifestBytes.length <= limits.manifestBytes && unpacked <= limits.unpackedBytes
  if (!small || files.length + 1 > limits.entries) throw failure('tooLarge')
  if (files.some((file) => mediaTypeOf(file.name) !== file.mediaType)) throw failure('name')
  if (new Set(files.map((file) => foldedName(file.name))).size !== files.length) throw failure('twin')
}

const failure = (reason: string): WaymarkError => new WaymarkError('handover.failed', { reason })

function cutIntoPieces(this: Transform, chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
  for (let at = 0; at < chunk.length; at += pieceLength) this.push(chunk.subarray(at, at + pieceLength))
  done()
}

/** ZIP writes local time; this one writes the same time in every time zone. */
class UtcDate extends Date {
  override getFullYear(): number {
    return this.getUTCFullYear()
  }

  override getMonth(): number {
    return this.getUTCMonth()
  }

  override getDate(): number {
    return this.getUTCDate()
  }

  override getHours(): number {
    return this.getUTCHours()
  }

  override getMinutes(): number {
    return this.getUTCMinutes()
  }

  override getSeconds(): number {
    return this.getUTCSeconds()
  }
}

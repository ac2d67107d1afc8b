import { decryptFile } from './decrypt-file'
import type { ContentFile, Manifest } from './manifest'
import type { PackageKey } from './package-key'
import { readArchive } from './read-archive'

/** Where a sealed package lies, and what opens it. */
export type OpenRequest = { readonly path: string } & PackageKey

/**
 * Opens a sealed package in memory. Nothing is written anywhere, and nothing is handed out unless the whole package is
 * authentic to age and agrees with its manifest. That the sender is who the manifest names is NOT shown: format
 * version 1 carries no signature.
 * @returns the manifest and the files it lists, in its order. The caller holds personal data in memory from here on.
 * @throws PackageError with the problem, see `PackageProblem`
 */
export const openPackage = async (
  request: OpenRequest,
): Promise<{ readonly manifest: Manifest; readonly files: readonly ContentFile[] }> => {
  const { archive } = await decryptFile(request.path, request)
  const { manifest, files } = await readArchive(archive)
  return { manifest, files }
}

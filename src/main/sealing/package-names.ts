import type { PackageFile } from '@shared/features/handover/handover.contract'

/** The manifest's own place in the archive; it lists every other file and never itself. */
export const manifestName = 'manifest.json'

const caseFile = 'case.json'
const readMeFile = 'READ-ME-FIRST.pdf'
const documentFile = /^documents\/[a-z0-9]+(?:[-.][a-z0-9]+)*\.pdf$/
const longestName = 120

/**
 * Says what kind of file may stand under a name, and so whether the name may occur at all. Nothing but `case.json`,
 * `READ-ME-FIRST.pdf` and `documents/*.pdf` in plain ASCII: such names mean the same on every system.
 * @returns null for a name that has no place in a package
 */
export const mediaTypeOf = (name: string): PackageFile['mediaType'] | null => {
  if (name === caseFile) return 'application/json'
  return name.length <= longestName && (name === readMeFile || documentFile.test(name)) ? 'application/pdf' : null
}

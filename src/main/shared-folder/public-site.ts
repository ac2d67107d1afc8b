import { statSync } from 'node:fs'
import { publicSite, type PublicSite } from '@shared/features/kiosk/public-site'
import { forReading, readSmallFile, writeShared } from './shared-files'
import type { SharedPlace } from './shared-place'

/** Largest `site.json` that is written or read, in bytes. */
const largest = 5_000_000

/**
 * Publishes the site for the kiosk, in one step. Call it after every change of what is in it, and when the desk opens;
 * `prepareSharedPlace` first.
 * @throws ZodError, or an Error when it comes to more than 5 MB: nothing is written that `readPublicSite` would refuse
 * @throws the file system's error; what was published before is then untouched
 */
export const publishSite = (place: SharedPlace, site: PublicSite): void => {
  const text = `${JSON.stringify(publicSite.parse(site), null, 2)}\n`
  if (Buffer.byteLength(text) > largest) throw new Error('The public site is larger than the kiosk reads.')
  writeShared(place.siteFile, text, forReading.file)
}

/** What the desk published; null when there is nothing, or nothing that this version can read. Never throws. */
export const readPublicSite = (place: SharedPlace): PublicSite | null => {
  try {
    const file = readSmallFile(place.siteFile, largest)
    return file.state === 'read' ? (publicSite.safeParse(JSON.parse(file.text)).data ?? null) : null
  } catch {
    return null
  }
}

/** Calls `work` again and again; returns what ends that. */
export type Every = (milliseconds: number, work: () => void) => () => void

const byTimer: Every = (milliseconds, work) => {
  const timer = setInterval(work, milliseconds)
  return () => clearInterval(timer)
}

/**
 * Watches for what the desk publishes, by looking every two seconds whether the file is another one. To miss nothing,
 * start watching first and read after that.
 * @param onChange called after each change with what `readPublicSite` gives; null must not take from the kiosk what it has
 * @returns ends the watch
 */
export const watchPublicSite = (
  place: SharedPlace,
  onChange: (site: PublicSite | null) => void,
  every: Every = byTimer,
): (() => void) => {
  let known = fingerprint(place.siteFile)
  return every(2000, () => {
    const now = fingerprint(place.siteFile)
    if (now === known) return
    known = now
    onChange(readPublicSite(place))
  })
}

/** Every publishing makes a new file, so its number tells even when the times are equal. */
const fingerprint = (path: string): string => {
  try {
    const facts = statSync(path, { bigint: true })
    return `${facts.ino} ${facts.mtimeNs} ${facts.ctimeNs} ${facts.size}`
  } catch {
    return ''
  }
}

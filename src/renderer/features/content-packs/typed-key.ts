import { packKeyText } from '@shared/features/content-packs/content-packs.contract'

/**
 * Finds the minisign public key in what somebody pasted: the key alone, or the whole `.pub` file.
 * @returns the key; 'secret' when a secret key was pasted; 'wrong' when there is no key in it; null while nothing is typed
 */
export const keyIn = (typed: string): { readonly key: string } | 'secret' | 'wrong' | null => {
  const lines = typed.split(/\s+/).filter((line) => line !== '')
  if (lines.length === 0) return null
  // A secret key's line begins alike and is several times as long.
  if (lines.some((line) => /^RW[A-Za-z0-9+/=]{100,}$/.test(line))) return 'secret'
  const key = lines.find((line) => packKeyText.safeParse(line).success)
  return key === undefined ? 'wrong' : { key }
}

import { z } from 'zod'
import { procedure } from '../../ipc/procedure'
import type { LanguageList } from '../../languages'
import { longestLabel, typedText } from '../../text'

/** `pack.json` at the root of a content pack, format 1. */
export const packManifest = z.object({
  format: z.literal(1),
  kind: z.literal('waymark-content'),
  /** Packs of one name follow each other. */
  name: z.string().regex(/^[a-z][a-z0-9-]{1,59}$/),
  title: z.string().min(1).max(200),
  /** Rises with every pack of a name; an older one is refused. */
  sequence: z.number().int().min(1),
  date: z.iso.date(),
  files: z.array(z.object({ name: z.string().max(200), size: z.number().int().min(0), sha256: z.string().length(64) })),
})
export type PackManifest = z.infer<typeof packManifest>
export type PackFacts = Pick<PackManifest, 'name' | 'title' | 'sequence' | 'date'>

/** A minisign public key, second line of its `.pub` file. */
export const packKeyText = z.string().regex(/^RW[A-Za-z0-9+/]{54}$/)
export interface TrustedKey {
  readonly id: string
  readonly label: string
  readonly key: string
}

export interface PackChange {
  readonly file: string
  readonly change: 'new' | 'changed' | 'removed'
}

/** What would happen if the pack were installed. `token` names the checked bytes until the desk locks. */
export interface PackInspection {
  readonly token: string
  readonly pack: PackFacts
  readonly signedBy: string
  readonly changes: readonly PackChange[]
  /** Languages that it adds to those of Waymark. */
  readonly languages: LanguageList
}

export interface PacksView {
  readonly installed: PackFacts | null
  /** What one step back leads to; `builtIn`: the texts that came with this version. */
  readonly previous: PackFacts | 'builtIn' | null
  readonly keys: readonly TrustedKey[]
}

export const contentPacksContract = {
  state: procedure(z.undefined()).returns<PacksView>(),
  /** Asks for the file with the system's own dialog. null: the person changed their mind. */
  inspect: procedure(z.undefined()).returns<PackInspection | null>(),
  install: procedure(z.object({ token: z.string().max(60) })).returns<PacksView>(),
  rollBack: procedure(z.undefined()).returns<PacksView>(),
  trustKey: procedure(z.object({ label: typedText(longestLabel), key: packKeyText })).returns<PacksView>(),
  removeKey: procedure(z.object({ id: z.string().max(60) })).returns<PacksView>(),
}

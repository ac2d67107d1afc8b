import type { Column, Level } from '@shared/features/adversity-grid/adversity-grid.contract'
import type { MigrantLanguage } from '@shared/languages'

/** The fixed words around a content text, of the namespaces `materials` and `grid`. */
export type MaterialWord =
  | `materials:${'note' | 'important'}`
  | `materials:contacts.${'for' | 'languages' | 'hours' | 'telephone' | 'place' | 'checked' | 'none'}`
  | `grid:level.${Level}`
  | `grid:column.${Column}`

export interface MaterialPhrase {
  readonly text: string
  /** Another language than the text's when its own does not have the words. */
  readonly language: MigrantLanguage
}

/** Says a fixed word in the language of the text, as far as it is there. Paper and screen have one each. */
export type SayMaterial = (key: MaterialWord, values?: Readonly<Record<string, string>>) => MaterialPhrase

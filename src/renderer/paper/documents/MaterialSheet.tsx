import type { Contact } from '@shared/features/contacts/contacts.contract'
import type { Material, MaterialId } from '@shared/features/materials/materials.contract'
import { MaterialOpening } from '../parts/MaterialOpening'
import { Prose } from '../parts/Prose'
import type { Words } from '../words'

interface MaterialSheetProps {
  readonly material: Material
  /** Large print, for weak eyes: longer, and otherwise the same. */
  readonly large: boolean
  /** The site's own list, for texts that have room for it. */
  readonly contacts: readonly Contact[]
  /** In the language that was asked for. */
  readonly asked: Words
}

/** What is signed as a whole: nobody signs a page that does not say what. */
const signedWhole: ReadonlySet<MaterialId> = new Set<MaterialId>(['form/interpreter-undertaking'])

/** Large print takes as many pages as it takes. */
const classOf = (id: MaterialId, large: boolean): string =>
  large ? 'material material-large' : signedWhole.has(id) ? 'material one-sheet' : 'material'

/** A handout: the text, and nothing that knows who takes it. */
export const MaterialSheet = ({ material, large, contacts, asked }: MaterialSheetProps) => (
  <article className={classOf(material.id, large)}>
    <MaterialOpening material={material} asked={asked} />
    <Prose body={material.body} contacts={contacts} />
  </article>
)

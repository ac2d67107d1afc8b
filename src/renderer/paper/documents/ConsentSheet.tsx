import type { Consent } from '@shared/features/consent/consent.contract'
import type { Material } from '@shared/features/materials/materials.contract'
import { MaterialOpening } from '../parts/MaterialOpening'
import { Prose } from '../parts/Prose'
import type { Words } from '../words'
import { ConsentAnswer } from './ConsentAnswer'
import { ConsentBlank } from './ConsentBlank'

interface ConsentSheetProps {
  readonly material: Material
  readonly siteName: string
  /** null: an empty form to sign by hand. */
  readonly answer: { readonly consent: Consent; readonly caseNumber: string } | null
  /** Large print, for weak eyes: longer, and otherwise the same. */
  readonly large: boolean
  /** In the language that was asked for. */
  readonly asked: Words
}

/** The text a consent rests on, and below it the answer: to be given by hand, or as it was recorded. */
export const ConsentSheet = ({ material, siteName, answer, large, asked }: ConsentSheetProps) => (
  <article className={large ? 'one-sheet material-large' : 'one-sheet'}>
    <MaterialOpening material={material} asked={asked} />
    <Prose body={material.body} />
    {answer === null ? (
      <ConsentBlank
        purpose={material.id === 'form/consent-transfer' ? 'transfer' : 'counselling'}
        siteName={siteName}
      />
    ) : (
      <ConsentAnswer {...answer} siteName={siteName} />
    )}
  </article>
)

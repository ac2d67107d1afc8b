import type { Material } from '@shared/features/materials/materials.contract'
import { MaterialOpening } from '../parts/MaterialOpening'
import { Prose } from '../parts/Prose'
import type { Words } from '../words'

interface MaterialSheetProps {
  readonly material: Material
  /** In the language that was asked for. */
  readonly asked: Words
}

/** A handout: the text, and nothing that knows who takes it. */
export const MaterialSheet = ({ material, asked }: MaterialSheetProps) => (
  <article>
    <MaterialOpening material={material} asked={asked} />
    <Prose body={material.body} />
  </article>
)

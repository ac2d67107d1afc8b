import type { Material } from '@shared/features/materials/materials.contract'
import { directionOf } from '@shared/languages'
import { OrderedText } from '../../ui/OrderedText'

/** A card's title in its own language, which is English where the desk's is missing. */
export const CardTitle = ({ card }: { readonly card: Material }) => (
  <bdi lang={card.language} dir={directionOf(card.language)}>
    <OrderedText text={card.head.title} />
  </bdi>
)

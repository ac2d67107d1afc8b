import { directionOf } from '@shared/languages'
import type { Material } from '@shared/features/materials/materials.contract'
import { OrderedText } from '../../ui/OrderedText'
import type { Words } from '../words'
import { Opening } from './Opening'

interface MaterialOpeningProps {
  readonly material: Material
  /** In the language that was asked for, which need not be the material's. */
  readonly asked: Words
}

/** Title and purpose of a material; says first when the text is not there in the language that was asked for. */
export const MaterialOpening = ({ material, asked }: MaterialOpeningProps) => (
  <>
    {material.language !== asked.language && (
      <p className="missing-language" lang={asked.language} dir={directionOf(asked.language)}>
        {asked.say('kiosk:notThereInYourLanguage').text}
      </p>
    )}
    <Opening title={material.head.title}>
      <OrderedText text={material.head.summary} />
    </Opening>
  </>
)

import { Text, Title } from '@mantine/core'
import type { MaterialId } from '@shared/features/materials/materials.contract'
import { useTranslation } from 'react-i18next'
import { directionOf, type MigrantLanguage } from '@shared/languages'
import { MaterialBody } from '../../ui/MaterialBody'
import { OrderedText } from '../../ui/OrderedText'
import { ErrorState, LoadingState } from '../../ui/states'
import { useErrorText } from '../../ui/useErrorText'
import { useMaterial } from '../materials/materials.data'
import styles from './ReviewText.module.css'

interface ReviewTextProps {
  readonly id: MaterialId
  readonly language: MigrantLanguage
  /** Namespaced by what the text is here: the translation that is judged, or the English it is judged by. */
  readonly role: 'translation' | 'english'
}

/** One of the two texts that are compared, in a box of its own that scrolls with the keyboard, too. */
export const ReviewText = ({ id, language, role }: ReviewTextProps) => {
  const { t } = useTranslation('administration')
  const { t: desk } = useTranslation('desk')
  const errorText = useErrorText()
  const material = useMaterial(id, language)
  if (material.isPending) return <LoadingState label={desk('loading')} />
  if (material.isError) {
    return (
      <ErrorState
        message={errorText(material.error)}
        retry={{ label: desk('retry'), run: () => void material.refetch() }}
      />
    )
  }
  const { head } = material.data
  const heading = t(`reviews.${role}`, { version: head.version })
  const own = material.data.language
  return (
    <section aria-label={heading}>
      <Text fw={600} mb={6}>
        {heading}
      </Text>
      <div className={styles.text} tabIndex={0} role="group" aria-label={heading}>
        <div lang={own} dir={directionOf(own)}>
          <Title order={3} size="h3">
            <OrderedText text={head.title} />
          </Title>
          <p>
            <OrderedText text={head.summary} />
          </p>
        </div>
        <MaterialBody material={material.data} headingLevel={4} />
      </div>
    </section>
  )
}

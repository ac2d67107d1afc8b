import { Alert, Button, Group, Text, Title } from '@mantine/core'
import { IconArrowLeft, IconLanguage, IconPrinter } from '@tabler/icons-react'
import { useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Material, MaterialId } from '@shared/features/materials/materials.contract'
import { directionOf } from '@shared/languages'
import { DirectionalIcon } from '../../ui/DirectionalIcon'
import { MaterialBody } from '../../ui/MaterialBody'
import { OrderedText } from '../../ui/OrderedText'
import { ReviewMark } from '../../ui/ReviewMark'
import { CardButton } from './CardButton'
import styles from './CardView.module.css'

interface CardViewProps {
  readonly card: Material
  /** Cards that belong to it. */
  readonly related: readonly Material[]
  /** The card that was open before; null when this is the first. */
  readonly previous: Material | null
  readonly onOpen: (id: MaterialId) => void
  readonly onBack: () => void
  readonly onPrint: (id: MaterialId) => void
}

/** One card to read. It takes the keyboard when it opens, so that it is read out; give it the card's id as its key. */
export const CardView = ({ card, related, previous, onOpen, onBack, onPrint }: CardViewProps) => {
  const { t } = useTranslation('guidance')
  const heading = useRef<HTMLHeadingElement>(null)
  const [titleId, relatedId] = [useId(), useId()]
  const { title, summary, source } = card.head
  useEffect(() => heading.current?.focus(), [])

  return (
    <article className={styles.card} aria-labelledby={titleId}>
      <Group justify="space-between" mb="md">
        {previous ? (
          <Button
            variant="subtle"
            size="sm"
            leftSection={<DirectionalIcon icon={IconArrowLeft} size={18} />}
            onClick={onBack}
          >
            {t('backTo', { title: previous.head.title })}
          </Button>
        ) : (
          <span />
        )}
        <Button
          variant="light"
          size="sm"
          leftSection={<IconPrinter size={18} aria-hidden />}
          onClick={() => onPrint(card.id)}
        >
          {t('print')}
        </Button>
      </Group>
      {card.language === card.asked ? null : (
        <Alert mb="md" variant="light" icon={<IconLanguage aria-hidden />}>
          {t('notThere')}
        </Alert>
      )}
      <header lang={card.language} dir={directionOf(card.language)}>
        <Title order={2} id={titleId} ref={heading} tabIndex={-1} className={styles.title}>
          <OrderedText text={title} />
        </Title>
        <Text className={styles.summary}>
          <OrderedText text={summary} />
        </Text>
      </header>
      <MaterialBody material={card} headingLevel={3} />
      <footer className={styles.origin}>
        <p>
          <OrderedText text={t('source', { source })} />
        </p>
        <ReviewMark material={card} />
      </footer>
      {related.length > 0 ? (
        <section aria-labelledby={relatedId}>
          <Title order={3} size="h5" id={relatedId}>
            {t('related')}
          </Title>
          <ul className={styles.related}>
            {related.map((other) => (
              <li key={other.id}>
                <CardButton card={other} onOpen={onOpen} />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </article>
  )
}

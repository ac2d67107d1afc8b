import { Button, Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { TranslationState } from '@shared/features/reviews/reviews.contract'
import { kindOf } from '@shared/features/materials/materials.contract'
import { formatDay } from '@shared/calendar'
import { directionOf } from '@shared/languages'
import { asDeskLanguage } from '../../desk/desk-context'
import { Ordered } from '../../ui/Ordered'
import { canBeReviewed } from './state-counts'
import { StateBadge } from './StateBadge'
import styles from './TranslationTable.module.css'

interface TranslationTableProps {
  readonly texts: readonly TranslationState[]
  readonly onOpen: (text: TranslationState) => void
}

/** Texts of one language, each with its state and who reviewed it. */
export const TranslationTable = ({ texts, onOpen }: TranslationTableProps) => {
  const { t, i18n } = useTranslation('administration')
  return (
    <Table verticalSpacing="sm" horizontalSpacing="lg">
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('reviews.text')}</Table.Th>
          <Table.Th scope="col">{t('reviews.stateColumn')}</Table.Th>
          <Table.Th scope="col" className={styles.whole}>
            {t('reviews.version')}
          </Table.Th>
          <Table.Th scope="col" className={styles.whole}>
            {t('reviews.review')}
          </Table.Th>
          <Table.Td />
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {texts.map((text) => (
          <Table.Tr key={text.id}>
            <Table.Td>
              <Title text={text} />
              <Text size="sm" c="stone.7">
                {t(`reviews.kind.${kindOf(text.id)}`)}
              </Text>
            </Table.Td>
            <Table.Td className={styles.whole}>
              <StateBadge state={text.state} />
            </Table.Td>
            <Table.Td>
              <Ordered>{text.version}</Ordered>
            </Table.Td>
            <Table.Td>
              {text.reviewer === null || text.reviewedOn === null ? null : (
                <Text>
                  {t('reviews.by', {
                    name: text.reviewer,
                    date: formatDay(text.reviewedOn, asDeskLanguage(i18n.language)),
                  })}
                </Text>
              )}
              {text.note === null ? null : (
                <Text size="sm" c="stone.7" className="typed-text">
                  {text.note}
                </Text>
              )}
            </Table.Td>
            <Table.Td>
              {canBeReviewed(text) ? (
                <Button
                  variant="default"
                  size="sm"
                  aria-label={`${t('reviews.open')}: ${text.title}`}
                  onClick={() => onOpen(text)}
                >
                  {t('reviews.open')}
                </Button>
              ) : null}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}

/** A text that is missing is listed by its English title. */
const Title = ({ text: { title, state, language } }: { readonly text: TranslationState }) => {
  const own = state === 'missing' ? 'en' : language
  return (
    <Text fw={600} lang={own} ta="start">
      <bdi dir={directionOf(own)}>{title}</bdi>
    </Text>
  )
}

import { Button, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { TranslationState } from '@shared/features/reviews/reviews.contract'
import { countStates, type TextState } from './state-counts'

interface StateFilterProps {
  readonly texts: readonly TranslationState[]
  /** null: all. */
  readonly shown: TextState | null
  readonly onShow: (state: TextState | null) => void
}

/** How many texts stand in each state; each number shows its texts alone. */
export const StateFilter = ({ texts, shown, onShow }: StateFilterProps) => {
  const { t } = useTranslation('administration')
  const choice = (state: TextState | null, label: string) => (
    <Button
      key={state ?? 'all'}
      size="sm"
      variant={shown === state ? 'filled' : 'default'}
      aria-pressed={shown === state}
      onClick={() => onShow(state)}
    >
      {label}
    </Button>
  )
  return (
    <Group gap="xs" mb="md" role="group" aria-label={t('reviews.counts')}>
      {choice(null, t('reviews.all', { number: texts.length }))}
      {countStates(texts).map(({ state, count }) =>
        choice(state, t('reviews.countOf', { state: t(`reviews.state.${state}`), number: count })),
      )}
    </Group>
  )
}

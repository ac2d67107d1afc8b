import { Badge, Tooltip } from '@mantine/core'
import {
  IconCheck,
  IconCircleDashed,
  IconClockExclamation,
  IconFileText,
  IconFileUnknown,
  IconPencil,
  type Icon,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { TextState } from './state-counts'
import styles from './StateBadge.module.css'

const looks: Readonly<Record<TextState, { readonly color: string; readonly icon: Icon }>> = {
  original: { color: 'stone', icon: IconFileText },
  reviewed: { color: 'lake', icon: IconCheck },
  wantsWork: { color: 'yellow', icon: IconPencil },
  unreviewed: { color: 'stone', icon: IconCircleDashed },
  outOfDate: { color: 'yellow', icon: IconClockExclamation },
  missing: { color: 'red', icon: IconFileUnknown },
}

/** How a text stands in its language: by word and sign, not by colour alone. */
export const StateBadge = ({ state }: { readonly state: TextState }) => {
  const { t } = useTranslation('administration')
  const { color, icon: StateIcon } = looks[state]
  return (
    <Tooltip label={t(`reviews.stateHint.${state}`)} multiline maw={320}>
      <Badge
        variant="light"
        size="lg"
        tt="none"
        classNames={{ label: styles.word ?? '' }}
        color={color}
        c="stone.9"
        leftSection={<StateIcon size={16} aria-hidden />}
      >
        {t(`reviews.state.${state}`)}
      </Badge>
    </Tooltip>
  )
}

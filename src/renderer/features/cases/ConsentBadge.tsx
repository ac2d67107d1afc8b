import { Badge } from '@mantine/core'
import { IconCheck, IconClock, IconHandStop, type Icon } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ConsentState } from '@shared/features/consent/consent.contract'

const looks: Readonly<Record<ConsentState, { readonly color: string; readonly icon: Icon }>> = {
  missing: { color: 'yellow', icon: IconClock },
  given: { color: 'lake', icon: IconCheck },
  refused: { color: 'stone', icon: IconHandStop },
  withdrawn: { color: 'stone', icon: IconHandStop },
}

/** Where the consent to counselling stands: by word and sign, not by colour alone. */
export const ConsentBadge = ({ state }: { readonly state: ConsentState }) => {
  const { t } = useTranslation('cases')
  const { color, icon: StateIcon } = looks[state]
  return (
    <Badge variant="light" size="lg" tt="none" color={color} leftSection={<StateIcon size={16} aria-hidden />}>
      {t(`state.${state}`)}
    </Badge>
  )
}

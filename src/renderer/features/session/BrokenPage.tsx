import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { DeskState } from '@shared/features/session/session.contract'
import { ErrorState } from '../../ui/states'
import { EntryFrame } from './EntryFrame'

type Broken = Extract<DeskState, { state: 'broken' }>

/** The vault's files are damaged, newer or incomplete: what is wrong, where it lies, what to do. */
export const BrokenPage = ({ code, place }: Pick<Broken, 'code' | 'place'>) => {
  const { t } = useTranslation('desk')
  const { t: error } = useTranslation('errors')
  return (
    <EntryFrame title={t('broken.title')} width={600}>
      <ErrorState message={error(code, { file: 'waymark.db / keyring.json' })} />
      <Text>{t('broken.place', { place: place })}</Text>
    </EntryFrame>
  )
}

import { useTranslation } from 'react-i18next'
import { ChangePassphraseForm } from '../accounts/ChangePassphraseForm'
import { EntryFrame } from './EntryFrame'

/** The first thing after the first unlock: a passphrase that nobody else knows. */
export const FirstPassphrasePage = () => {
  const { t } = useTranslation('desk')
  return (
    <EntryFrame title={t('me.firstTitle')} intro={t('me.firstText')} width={520}>
      <ChangePassphraseForm />
    </EntryFrame>
  )
}

import { useTranslation } from 'react-i18next'
import { WaymarkError } from '@shared/result'

/** Turns an error into a sentence in the person's language. */
export const useErrorText = (): ((error: unknown) => string) => {
  const { t } = useTranslation('errors')
  return (error) => {
    if (!(error instanceof WaymarkError)) return t('internal')
    const { code, details = {} } = error
    if (code === 'handover.badRecipient') {
      const reason = badRecipientReasons.find((known) => known === details.reason) ?? 'unknown'
      return t(`handover.badRecipient.${reason}`)
    }
    return t(code, details)
  }
}

const badRecipientReasons = ['empty', 'private', 'checksum', 'unsupported', 'unknown'] as const

import { IconPrinter } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { BarButton } from './BarButton'

interface PrintButtonProps {
  /** One print at a time: a second tap of an impatient finger would be a second page. */
  readonly sending: boolean
  readonly onPrint: () => void
}

export const PrintButton = ({ sending, onPrint }: PrintButtonProps) => {
  const { t } = useTranslation('kiosk')
  return (
    <BarButton kind="main" icon={IconPrinter} disabled={sending} onPress={onPrint}>
      {t('print')}
    </BarButton>
  )
}

import { Button, Modal, Text } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { waymark } from './waymark'

/** Counts down before the desk locks itself. Any touch of the desk puts it off; the button is there to be found. */
export const LockWarning = () => {
  const { t } = useTranslation('desk')
  const [seconds, setSeconds] = useState<number | null>(null)
  useEffect(
    () =>
      waymark.listen((event) => {
        if (event.kind === 'lockWarning') setSeconds(event.seconds)
      }),
    [],
  )
  const stay = (): void => void waymark.session.touch()
  return (
    <Modal
      opened={seconds !== null}
      onClose={stay}
      title={t('lockWarning.title', { seconds: seconds ?? 0 })}
      withCloseButton={false}
    >
      <Text mb="md">{t('lockWarning.text')}</Text>
      <Button onClick={stay} data-autofocus>
        {t('lockWarning.stay')}
      </Button>
    </Modal>
  )
}

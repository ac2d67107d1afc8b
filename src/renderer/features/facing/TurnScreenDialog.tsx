import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useState, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { returnCode } from '@shared/features/facing/facing.contract'
import { PassphraseField } from '../session/PassphraseField'

interface TurnScreenDialogProps {
  readonly onTurn: (code: string) => void
  readonly onClose: () => void
}

/** Before the only screen is turned: the counsellor picks the code that brings the desk back. */
export const TurnScreenDialog = ({ onTurn, onClose }: TurnScreenDialogProps) => {
  const { t } = useTranslation('facingDesk')
  const { t: desk } = useTranslation('desk')
  const [code, setCode] = useState('')
  const valid = returnCode.safeParse(code).success

  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    if (valid) onTurn(code)
  }

  return (
    <Modal opened onClose={onClose} title={t('turnTitle')} closeButtonProps={{ 'aria-label': desk('close') }}>
      <form onSubmit={submit}>
        <Stack gap="md">
          <Text>{t('turnText')}</Text>
          <PassphraseField
            label={t('code')}
            description={t('codeHint')}
            value={code}
            inputMode="numeric"
            dir="ltr"
            onChange={(event) => setCode(event.currentTarget.value.replace(/\D/g, '').slice(0, 8))}
            data-autofocus
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {desk('cancel')}
            </Button>
            <Button type="submit" disabled={!valid}>
              {t('turn')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}

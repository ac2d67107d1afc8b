import { Button, Group, Modal, PasswordInput, Stack, Text } from '@mantine/core'
import { useState, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { valueOf } from '../ui/call'
import { waymark } from './waymark'

/** The counsellor's code, typed on the turned screen, brings the desk back. */
export const ReturnCodeDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const { t } = useTranslation('facing')
  const { t: grid } = useTranslation('grid')
  const [code, setCode] = useState('')
  const [wrong, setWrong] = useState(false)

  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    valueOf(waymark.display.bringDeskBack({ code })).catch(() => {
      setWrong(true)
      setCode('')
    })
  }

  return (
    <Modal opened onClose={onClose} title={t('returnTitle')} withCloseButton={false}>
      <form onSubmit={submit}>
        <Stack gap="md">
          <PasswordInput
            aria-label={t('returnTitle')}
            value={code}
            onChange={(event) => setCode(event.currentTarget.value)}
            inputMode="numeric"
            dir="ltr"
            autoComplete="off"
            data-autofocus
            visibilityToggleButtonProps={{ style: { display: 'none' } }}
          />
          {wrong ? (
            <Text role="alert" c="red.9">
              {t('returnWrong')}
            </Text>
          ) : null}
          <Group justify="flex-end">
            <Button variant="default" mih={44} onClick={onClose}>
              {grid('cancel')}
            </Button>
            <Button type="submit" mih={44} disabled={code.length < 4}>
              {t('returnSubmit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}

import { Modal, UnstyledButton } from '@mantine/core'
import { IconBackspace, IconDoorExit, IconLock, IconX } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { WaymarkError } from '@shared/result'
import { valueOf } from '../../ui/call'
import { BarButton } from '../parts/BarButton'
import { waymark } from '../waymark'
import styles from './LeaveKiosk.module.css'

const longestPin = 12

/** The way out for staff: a lock in the corner of the start page, and the exit PIN. In English: it is not for visitors. */
export const LeaveKiosk = () => {
  const { t } = useTranslation('kiosk')
  const [open, setOpen] = useState(false)
  const [pin, setPin] = useState('')
  const leave = useMutation({ mutationFn: (given: string) => valueOf(waymark.kiosk.leave({ pin: given })) })
  const close = (): void => {
    setOpen(false)
    setPin('')
    leave.reset()
  }
  const press = (digit: number): void => setPin((before) => (before + String(digit)).slice(0, longestPin))
  return (
    <>
      <UnstyledButton className={styles.corner} aria-label={t('staff')} onClick={() => setOpen(true)}>
        <IconLock size={22} aria-hidden />
      </UnstyledButton>
      {open && (
        <Modal
          opened
          onClose={close}
          withCloseButton={false}
          lockScroll={false}
          transitionProps={{ duration: 0 }}
          size="24rem"
          title={t('leaveTitle')}
          classNames={{ title: styles.title ?? '' }}
        >
          <div className={styles.sheet}>
            <div className={styles.pin} role="status" aria-label={`${t('leavePin')}: ${String(pin.length)}`}>
              {'•'.repeat(pin.length)}
            </div>
            <div className={styles.keys}>
              {[1, 2, 3, 4, 5, 6, 7, 8, 9, 0].map((digit) => (
                <UnstyledButton key={digit} className={styles.key} onClick={() => press(digit)}>
                  {digit}
                </UnstyledButton>
              ))}
              <UnstyledButton className={styles.key} aria-label={t('erase')} onClick={() => setPin(pin.slice(0, -1))}>
                <IconBackspace aria-hidden />
              </UnstyledButton>
            </div>
            {leave.error ? (
              <p className={styles.problem} role="alert">
                <Problem error={leave.error} />
              </p>
            ) : null}
            <div className={styles.row}>
              <BarButton icon={IconX} onPress={close}>
                {t('close')}
              </BarButton>
              <BarButton
                kind="main"
                icon={IconDoorExit}
                disabled={pin === '' || leave.isPending}
                onPress={() => leave.mutate(pin, { onSettled: () => setPin('') })}
              >
                {t('leaveGo')}
              </BarButton>
            </div>
          </div>
        </Modal>
      )}
    </>
  )
}

const Problem = ({ error }: { readonly error: Error }) => {
  const { t } = useTranslation('kiosk')
  if (!(error instanceof WaymarkError)) return t('failed')
  if (error.code === 'kiosk.pinWait') return t('leaveWait', { seconds: error.details?.seconds })
  return t(error.code === 'kiosk.noPin' ? 'leaveNone' : 'leaveWrong')
}

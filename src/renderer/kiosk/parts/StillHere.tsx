import { Modal, RingProgress } from '@mantine/core'
import { IconHandStop } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { formatNumber } from '@shared/calendar'
import { type MigrantLanguage } from '@shared/languages'
import { timeToAnswer } from '../visit'
import { BarButton } from './BarButton'
import styles from './StillHere.module.css'

interface StillHereProps {
  /** null: nobody is asked. */
  readonly secondsLeft: number | null
  readonly language: MigrantLanguage
  readonly onStay: () => void
}

/**
 * Asks whether somebody is still there, and counts down. Any touch or key is an answer; the button is there to be found.
 * Nothing moves on its way out: the page below must not be touched by the tap that answers.
 */
export const StillHere = ({ secondsLeft, language, onStay }: StillHereProps) => {
  const { t } = useTranslation('kiosk')
  const seconds = formatNumber(secondsLeft ?? 0, language)
  return (
    <Modal
      opened={secondsLeft !== null}
      onClose={onStay}
      title={t('idleTitle')}
      withCloseButton={false}
      lockScroll={false}
      transitionProps={{ duration: 0 }}
      size="34rem"
      classNames={{ content: styles.content ?? '', header: styles.header ?? '', title: styles.title ?? '' }}
    >
      <div className={styles.body}>
        <RingProgress
          aria-hidden
          size={180}
          thickness={12}
          roundCaps
          rootColor="stone.2"
          sections={[{ value: ((secondsLeft ?? 0) * 100_000) / timeToAnswer, color: 'lake.7' }]}
          label={<span className={styles.seconds}>{seconds}</span>}
        />
        <p className={styles.text}>{t('idleText', { seconds })}</p>
        <BarButton kind="main" icon={IconHandStop} onPress={onStay}>
          {t('idleStay')}
        </BarButton>
      </div>
    </Modal>
  )
}

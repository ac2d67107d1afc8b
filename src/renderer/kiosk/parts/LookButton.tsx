import { Modal, UnstyledButton } from '@mantine/core'
import {
  IconAdjustments,
  IconArrowBarDown,
  IconCheck,
  IconContrast2,
  IconHandClick,
  type Icon,
} from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Visit, VisitEvent } from '../visit'
import { BarButton } from './BarButton'
import styles from './LookButton.module.css'
import { TextSizeSwitch } from './TextSizeSwitch'

interface LookButtonProps {
  readonly visit: Visit
  readonly tell: (event: VisitEvent) => void
}

/** Size of the text, contrast, hand and height, in one sheet that any finger can use (Toolkit 5.2). */
export const LookButton = ({ visit, tell }: LookButtonProps) => {
  const { t } = useTranslation('kiosk')
  const [open, setOpen] = useState(false)
  const { look, language } = visit
  const switches: readonly (readonly ['contrast' | 'leftHand' | 'low', Icon, boolean, Partial<Visit['look']>])[] = [
    ['contrast', IconContrast2, look.strongContrast, { strongContrast: !look.strongContrast }],
    ['leftHand', IconHandClick, look.otherHand, { otherHand: !look.otherHand }],
    ['low', IconArrowBarDown, look.low, { low: !look.low }],
  ]
  return (
    <>
      <BarButton icon={IconAdjustments} onPress={() => setOpen(true)}>
        {t('view')}
      </BarButton>
      {open && (
        <Modal
          opened
          onClose={() => setOpen(false)}
          withCloseButton={false}
          lockScroll={false}
          transitionProps={{ duration: 0 }}
          size="34rem"
          title={t('viewTitle')}
          classNames={{ title: styles.title ?? '' }}
          centered
        >
          <div className={styles.sheet}>
            <TextSizeSwitch
              language={language}
              value={look.textSize}
              onChoose={(textSize) => tell({ kind: 'lookChosen', look: { textSize } })}
            />
            <div className={styles.choices}>
              {switches.map(([name, Sign, pressed, change]) => (
                <UnstyledButton
                  key={name}
                  className={styles.choice}
                  aria-pressed={pressed}
                  onClick={() => tell({ kind: 'lookChosen', look: change })}
                >
                  <Sign aria-hidden />
                  {t(name)}
                </UnstyledButton>
              ))}
            </div>
            <BarButton kind="main" icon={IconCheck} onPress={() => setOpen(false)}>
              {t('close')}
            </BarButton>
          </div>
        </Modal>
      )}
    </>
  )
}

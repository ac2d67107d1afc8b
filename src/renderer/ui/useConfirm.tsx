import { Button, Group, Modal, Text } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

interface Question {
  readonly title: string
  readonly text: string
  readonly confirm: string
  readonly run: () => void
  /** 'danger' for what cannot be taken back. */
  readonly tone?: 'plain' | 'danger'
}

/** Asks before something that cannot be undone. @returns the dialog to render, and a function that asks */
export const useConfirm = (): readonly [ReactNode, (question: Question) => void] => {
  const { t } = useTranslation('desk')
  const [question, ask] = useState<Question | null>(null)
  const close = (): void => ask(null)
  const dialog =
    question === null ? null : (
      <Modal opened onClose={close} title={question.title} closeButtonProps={{ 'aria-label': t('close') }}>
        <Text mb="lg">{question.text}</Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={close} data-autofocus>
            {t('cancel')}
          </Button>
          <Button
            color={question.tone === 'plain' ? 'lake' : 'red.9'}
            onClick={() => {
              close()
              question.run()
            }}
          >
            {question.confirm}
          </Button>
        </Group>
      </Modal>
    )
  return [dialog, ask]
}

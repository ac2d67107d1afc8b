import { Alert, Button, Group, Modal, Radio, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core'
import { IconClockExclamation } from '@tabler/icons-react'
import { useState, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReviewInput, TranslationState } from '@shared/features/reviews/reviews.contract'
import { asDeskLanguage } from '../../desk/desk-context'
import { ErrorState } from '../../ui/states'
import { directionOfTyped } from '../../ui/typed-text'
import { useErrorText } from '../../ui/useErrorText'
import { useNotice } from '../../ui/useNotice'
import { today } from '../contacts/freshness'
import { ReviewText } from './ReviewText'
import { useRecordReview } from './reviews.data'

interface ReviewDialogProps {
  readonly text: TranslationState
  readonly onClose: () => void
}

/** A translation beside its English text, and the verdict of somebody who speaks the language. Nothing is chosen beforehand. */
export const ReviewDialog = ({ text, onClose }: ReviewDialogProps) => {
  const { t, i18n } = useTranslation('administration')
  const { t: desk } = useTranslation('desk')
  const errorText = useErrorText()
  const notice = useNotice()
  const record = useRecordReview()
  const [reviewer, setReviewer] = useState('')
  const [reviewedOn, setReviewedOn] = useState(() => today())
  const [verdict, setVerdict] = useState<ReviewInput['verdict'] | null>(null)
  const [note, setNote] = useState('')
  const future = reviewedOn > today()
  const saysWhat = verdict !== 'wantsWork' || note.trim() !== ''
  const complete = reviewer.trim() !== '' && reviewedOn !== '' && !future && saysWhat

  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    if (verdict === null) return
    const { id, language, version } = text
    record.mutate(
      { id, language, version, reviewer, reviewedOn, verdict, note },
      {
        onSuccess: () => {
          notice.done(t('reviews.recorded'))
          onClose()
        },
      },
    )
  }

  return (
    <Modal
      opened
      onClose={onClose}
      size="min(84rem, 96vw)"
      title={t('reviews.dialogTitle', { title: text.title })}
      closeButtonProps={{ 'aria-label': desk('close') }}
    >
      <form onSubmit={submit}>
        <Stack gap="md">
          {text.state === 'outOfDate' ? (
            <Alert color="yellow" variant="light" icon={<IconClockExclamation aria-hidden />}>
              {t('reviews.outOfDateNote')}
            </Alert>
          ) : null}
          <SimpleGrid cols={2} spacing="lg">
            <ReviewText id={text.id} language={text.language} role="translation" />
            <ReviewText id={text.id} language="en" role="english" />
          </SimpleGrid>
          <SimpleGrid cols={2} spacing="lg">
            <Stack gap="md">
              <TextInput
                label={t('reviews.reviewer')}
                description={t('reviews.reviewerHint')}
                value={reviewer}
                maxLength={200}
                onChange={(event) => setReviewer(event.currentTarget.value)}
                autoComplete="off"
                dir={directionOfTyped(reviewer, asDeskLanguage(i18n.language))}
                required
                data-autofocus
              />
              <TextInput
                label={t('reviews.reviewedOn')}
                error={future ? t('contacts.future') : null}
                type="date"
                dir="ltr"
                max={today()}
                maw={260}
                value={reviewedOn}
                onChange={(event) => setReviewedOn(event.currentTarget.value)}
                required
              />
            </Stack>
            <Stack gap="md">
              <Radio.Group
                size="md"
                label={t('reviews.verdict')}
                value={verdict}
                onChange={(value) => setVerdict(value === 'good' ? 'good' : 'wantsWork')}
              >
                <Stack gap="sm" mt="xs">
                  <Radio size="md" value="good" label={t('reviews.good')} />
                  <Radio size="md" value="wantsWork" label={t('reviews.wantsWorkVerdict')} />
                </Stack>
              </Radio.Group>
              <Textarea
                label={t('reviews.note')}
                description={t('reviews.noteHint')}
                value={note}
                maxLength={2000}
                rows={2}
                onChange={(event) => setNote(event.currentTarget.value)}
                dir={directionOfTyped(note, asDeskLanguage(i18n.language))}
                required={verdict === 'wantsWork'}
              />
            </Stack>
          </SimpleGrid>
          {record.error ? <ErrorState message={errorText(record.error)} /> : null}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {desk('cancel')}
            </Button>
            <Button type="submit" disabled={!complete || verdict === null} loading={record.isPending}>
              {t('reviews.record')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}

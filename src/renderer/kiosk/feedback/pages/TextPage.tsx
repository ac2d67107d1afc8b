import { IconArrowRight, IconKeyboard } from '@tabler/icons-react'
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { guidedQuestions } from '@shared/features/feedback/feedback.contract'
import { typedText } from '../../../ui/typed-text'
import { Keyboard } from '../../keyboard/Keyboard'
import { BarButton } from '../../parts/BarButton'
import { PageTitle } from '../../parts/PageTitle'
import { longestText, type TextStep } from '../draft'
import styles from '../Feedback.module.css'
import { FeedbackFrame } from '../FeedbackFrame'
import type { PageProps } from './WritingPage'

/** A page to write on. The keyboard on the screen goes as soon as one of plastic types, and can be brought back. */
export const TextPage = ({ visit, tell, letter, dispatch, onStop, step }: PageProps & { readonly step: TextStep }) => {
  const { t } = useTranslation('feedback')
  const [keyboardShown, setKeyboardShown] = useState(true)
  const field = useRef<HTMLTextAreaElement>(null)
  const hint = useId()
  const text = letter.draft.texts[step]
  const question = guidedQuestions.findIndex((name) => name === step)

  // Somebody who comes back writes on where the words end.
  useEffect(() => field.current?.setSelectionRange(longestText.words, longestText.words), [])
  const hideForRealKeys = (event: KeyboardEvent): void => {
    if (event.key.length === 1) setKeyboardShown(false)
  }

  return (
    <FeedbackFrame
      visit={visit}
      tell={tell}
      onBack={() => dispatch({ kind: 'wentBack' })}
      onStop={onStop}
      action={
        <>
          {!keyboardShown && (
            <BarButton icon={IconKeyboard} onPress={() => setKeyboardShown(true)}>
              {t('keyboard.show')}
            </BarButton>
          )}
          <BarButton kind="onward" icon={IconArrowRight} onPress={() => dispatch({ kind: 'wentOn' })}>
            {t('next')}
          </BarButton>
        </>
      }
      {...(letter.problem && { message: t(`problems.${letter.problem}`) })}
      {...(keyboardShown && {
        keyboard: <Keyboard language={visit.language} field={field} onHide={() => setKeyboardShown(false)} />,
      })}
    >
      <div className={styles.writing}>
        <div>
          {question >= 0 && (
            <p className={styles.progress}>
              {t('questions.progress', { number: question + 1, total: guidedQuestions.length })}
            </p>
          )}
          <PageTitle className={styles.title}>{t(`questions.${step}`)}</PageTitle>
          <p id={hint} className={styles.hint}>
            {t(
              step === 'words'
                ? 'questions.wordsHint'
                : step === 'contact'
                  ? 'questions.contactHint'
                  : 'questions.hint',
            )}
          </p>
        </div>
        <textarea
          ref={field}
          className={styles.field}
          aria-label={t(`questions.${step}`)}
          aria-describedby={hint}
          value={text}
          maxLength={longestText[step]}
          // The system's own keyboard would cover this one.
          inputMode="none"
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => dispatch({ kind: 'typed', text: event.currentTarget.value })}
          onKeyDown={hideForRealKeys}
          {...typedText(text, visit.language)}
        />
      </div>
    </FeedbackFrame>
  )
}

import {
  IconArrowBigUp,
  IconArrowBigUpFilled,
  IconBackspace,
  IconCornerDownLeft,
  IconKeyboardHide,
} from '@tabler/icons-react'
import { useState, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { directionOf, type MigrantLanguage } from '@shared/languages'
import { KeyButton } from './KeyButton'
import styles from './Keyboard.module.css'
import { capital, commonMarks, halfSpace, keyFace, layoutOf } from './layouts'
import { typeInto, type Stroke } from './strokes'

interface KeyboardProps {
  readonly language: MigrantLanguage
  /** Where the keys write. */
  readonly field: RefObject<HTMLTextAreaElement | null>
  readonly onHide: () => void
}

/**
 * A keyboard on the screen, for kiosks that have no other. Its first key hides it. Languages in another script can change
 * to Latin letters for an address or a name, and back.
 */
export const Keyboard = ({ language, field, onHide }: KeyboardProps) => {
  const { t } = useTranslation('feedback')
  const [shifted, setShifted] = useState(false)
  const [inLatin, setInLatin] = useState(false)
  const own = layoutOf(language)
  const shown = inLatin ? layoutOf('en') : own
  const writing = directionOf(inLatin ? 'en' : language)

  const type = (stroke: Stroke, byPointer: boolean): void => {
    if (!field.current) return
    // Somebody who tabs from key to key keeps their place.
    if (byPointer) field.current.focus({ preventScroll: true })
    typeInto(field.current, stroke)
    setShifted(false)
  }
  const write = (text: string) => (byPointer: boolean) => type({ kind: 'write', text }, byPointer)
  const letter = (text: string) => {
    const written = shifted && shown.hasCase ? capital(text) : text
    const name = text === halfSpace ? t('keyboard.halfSpace') : undefined
    return (
      <KeyButton key={text} {...(name !== undefined && { name })} onPress={write(written)}>
        {name === undefined ? keyFace(written) : '\u2423'}
      </KeyButton>
    )
  }

  return (
    <div className={styles.keyboard} role="group" aria-label={t('keyboard.name')} data-writing={writing}>
      <div className={styles.row} dir="ltr">
        <KeyButton name={t('keyboard.hide')} kind="tool" onPress={onHide}>
          <IconKeyboardHide aria-hidden />
        </KeyButton>
        {[...shown.digits, ...commonMarks].map(letter)}
        <KeyButton name={t('keyboard.erase')} kind="tool" onPress={(byPointer) => type({ kind: 'erase' }, byPointer)}>
          <IconBackspace className={styles.directed} aria-hidden />
        </KeyButton>
      </div>
      {shown.letters.map((row, index) => (
        <div key={index} className={styles.row} dir={shown.direction}>
          {row.map(letter)}
        </div>
      ))}
      <div className={styles.row} dir={shown.direction}>
        {shown.hasCase && (
          <KeyButton name={t('keyboard.shift')} kind="tool" pressed={shifted} onPress={() => setShifted(!shifted)}>
            {shifted ? <IconArrowBigUpFilled aria-hidden /> : <IconArrowBigUp aria-hidden />}
          </KeyButton>
        )}
        {!own.hasCase && (
          <KeyButton
            name={t(inLatin ? 'keyboard.ownLetters' : 'keyboard.latinLetters')}
            kind="tool"
            onPress={() => setInLatin(!inLatin)}
          >
            {inLatin ? own.name : layoutOf('en').name}
          </KeyButton>
        )}
        {shown.marks.slice(0, 4).map(letter)}
        <KeyButton name={t('keyboard.space')} kind="space" onPress={write(' ')} />
        {shown.marks.slice(4).map(letter)}
        <KeyButton name={t('keyboard.newLine')} kind="tool" onPress={write('\n')}>
          <IconCornerDownLeft className={styles.directed} aria-hidden />
        </KeyButton>
      </div>
    </div>
  )
}

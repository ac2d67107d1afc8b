import { Textarea, type TextareaProps } from '@mantine/core'
import { useEffect, useRef } from 'react'
import type { MigrantLanguage } from '@shared/languages'
import { typedText } from '../../ui/typed-text'

/** Letters that fit beside each other in a cell, roughly. */
const lettersOfLine = 30

/** Height of the field, in lines, for what is written in it; it scrolls from ten on. */
const rowsFor = (text: string): number =>
  Math.min(10, Math.max(3, text.split('\n', 10).length + Math.floor(text.length / lettersOfLine)))

interface TypedFieldProps extends Omit<TextareaProps, 'value' | 'onChange'> {
  readonly language: MigrantLanguage
  readonly text: string
  readonly onText: (text: string) => void
}

/**
 * A field for words in a language, set as their letters ask for.
 *
 * The attributes are on the field before the first of the words is: one long run against the direction of its field is
 * laid out anew at every line end, and 100 kB of it keep Chromium 114 busy for ten seconds and more. For the same reason
 * the height is estimated: to measure it, Mantine copies the words into a hidden field without their direction.
 */
export const TypedField = ({ language, text, onText, ...field }: TypedFieldProps) => {
  const element = useRef<HTMLTextAreaElement>(null)

  useEffect(() => {
    const textarea = element.current
    const prepare = (event: InputEvent): void => {
      const coming = event.data ?? event.dataTransfer?.getData('text/plain') ?? ''
      const { dir, 'data-letters': letters } = typedText((textarea?.value ?? '') + coming, language)
      textarea?.setAttribute('dir', dir)
      if (letters === undefined) textarea?.removeAttribute('data-letters')
      else textarea?.setAttribute('data-letters', letters)
    }
    textarea?.addEventListener('beforeinput', prepare)
    return () => textarea?.removeEventListener('beforeinput', prepare)
  }, [language])

  return (
    <Textarea
      ref={element}
      {...field}
      {...typedText(text, language)}
      rows={rowsFor(text)}
      value={text}
      onChange={(event) => onText(event.currentTarget.value)}
    />
  )
}

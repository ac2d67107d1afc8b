import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { MigrantLanguage } from '@shared/languages'
import { piecesOf, voiceFor } from './voice'

/** A voice of this machine, and what it does. */
export interface Voice {
  /** Reads; whatever was being read stops. */
  readonly speak: (text: string) => void
  readonly stop: () => void
  readonly speaking: boolean
}

/**
 * Reading aloud in a language; null where the machine has no voice for it. Silent when the page that uses it goes.
 * @param onSentence hears of the beginning and the end of every sentence: somebody is listening
 */
export const useVoice = (language: MigrantLanguage, onSentence?: () => void): Voice | null => {
  const [voices, setVoices] = useState(() => window.speechSynthesis.getVoices())
  const [speaking, setSpeaking] = useState(false)
  /** What is told last counts: what was stopped for it reports its end later. */
  const told = useRef(0)

  useEffect(() => {
    // The list comes late: the system is asked when somebody first looks.
    const refresh = (): void => setVoices(window.speechSynthesis.getVoices())
    window.speechSynthesis.addEventListener('voiceschanged', refresh)
    return () => window.speechSynthesis.removeEventListener('voiceschanged', refresh)
  }, [])
  useEffect(() => () => window.speechSynthesis.cancel(), [])

  // Some systems list ten thousand.
  const voice = useMemo(() => voiceFor(voices, language), [voices, language])
  const stop = useCallback((): void => {
    told.current += 1
    window.speechSynthesis.cancel()
    setSpeaking(false)
  }, [])
  const speak = (text: string): void => {
    stop()
    const mine = told.current
    const pieces = piecesOf(text)
    const over = (): void => {
      if (told.current === mine) stop()
    }
    pieces.forEach((piece, index) => {
      const utterance = new SpeechSynthesisUtterance(piece)
      if (voice) utterance.voice = voice
      utterance.lang = voice?.lang ?? language
      utterance.rate = 0.9
      for (const sign of ['start', 'end'] as const) utterance.addEventListener(sign, () => onSentence?.())
      if (index === pieces.length - 1) utterance.addEventListener('end', over)
      utterance.addEventListener('error', over)
      window.speechSynthesis.speak(utterance)
    })
    setSpeaking(pieces.length > 0)
  }
  return voice === undefined ? null : { speak, stop, speaking }
}

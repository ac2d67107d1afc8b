import { useCallback, useEffect, useState } from 'react'
import type { MigrantLanguage } from '@shared/languages'
import { piecesOf, voiceFor } from './voice'

interface ReadAloud {
  /** Reads; whatever was being read stops. */
  readonly speak: (text: string) => void
  readonly stop: () => void
  readonly speaking: boolean
}

/** Reading aloud in a language; null where the machine has no voice for it. Silent when the page that uses it goes. */
export const useVoice = (language: MigrantLanguage): ReadAloud | null => {
  const [voices, setVoices] = useState(() => window.speechSynthesis.getVoices())
  const [speaking, setSpeaking] = useState(false)

  useEffect(() => {
    // The list comes late: the system is asked when somebody first looks.
    const refresh = (): void => setVoices(window.speechSynthesis.getVoices())
    window.speechSynthesis.addEventListener('voiceschanged', refresh)
    return () => window.speechSynthesis.removeEventListener('voiceschanged', refresh)
  }, [])
  useEffect(() => () => window.speechSynthesis.cancel(), [])

  const voice = voiceFor(voices, language)
  const stop = useCallback((): void => {
    window.speechSynthesis.cancel()
    setSpeaking(false)
  }, [])
  const speak = useCallback(
    (text: string): void => {
      window.speechSynthesis.cancel()
      const pieces = piecesOf(text)
      pieces.forEach((piece, index) => {
        const utterance = new SpeechSynthesisUtterance(piece)
        if (voice) utterance.voice = voice
        utterance.lang = language
        utterance.rate = 0.9
        if (index === pieces.length - 1) utterance.addEventListener('end', () => setSpeaking(false))
        utterance.addEventListener('error', () => setSpeaking(false))
        window.speechSynthesis.speak(utterance)
      })
      setSpeaking(pieces.length > 0)
    },
    [voice, language],
  )
  return voice === undefined ? null : { speak, stop, speaking }
}

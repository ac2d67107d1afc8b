import { feedbackRecipient } from '@shared/features/feedback/feedback.contract'
import { exitPin } from '@shared/features/kiosk-settings/kiosk-settings.contract'

/** What is wrong with a typed feedback key, or null; nothing typed is right: the kiosk takes no feedback then. */
export const feedbackKeyProblem = (typed: string): 'private' | 'wrong' | null => {
  if (/AGE-SECRET-KEY-/i.test(typed)) return 'private'
  const key = typed.trim()
  return key === '' || feedbackRecipient.safeParse(key).success ? null : 'wrong'
}

/** What is wrong with an exit PIN that is typed twice, or null. Says nothing about what is still being typed. */
export const pinProblem = (pin: string, again: string): 'incomplete' | 'wrong' | 'differs' | null => {
  if (/\D/.test(pin)) return 'wrong'
  if (!exitPin.safeParse(pin).success || again === '') return 'incomplete'
  if (pin === again) return null
  return pin.startsWith(again) ? 'incomplete' : 'differs'
}

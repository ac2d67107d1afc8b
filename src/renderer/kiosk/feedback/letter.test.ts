import { describe, expect, it } from 'vitest'
import { feedbackInput, guidedQuestions } from '@shared/features/feedback/feedback.contract'
import { inputOf, isTextStep, longestText, pathOf, saysSomething, type Step } from './draft'
import { leavesNothing, newLetter, nextLetter, type Letter, type LetterEvent } from './letter'

type Writing = Extract<Letter, { phase: 'writing' }>

const on: LetterEvent = { kind: 'wentOn' }
const back: LetterEvent = { kind: 'wentBack' }
const typed = (text: string): LetterEvent => ({ kind: 'typed', text })
const after = (letter: Letter, ...events: readonly LetterEvent[]): Letter => events.reduce(nextLetter, letter)

const writing = (letter: Letter): Writing => {
  if (letter.phase !== 'writing') throw new Error('the letter is sent')
  return letter
}
const at = (letter: Letter): Step => writing(letter).step
const problem = (letter: Letter) => writing(letter).problem

const complaint: readonly LetterEvent[] = [on, { kind: 'kindChosen', value: 'complaint' }]
const freely: readonly LetterEvent[] = [...complaint, { kind: 'wayChosen', value: 'free' }]
const guided: readonly LetterEvent[] = [...complaint, { kind: 'wayChosen', value: 'guided' }]
const nameless: LetterEvent = { kind: 'anonymityChosen', value: true }
const reachable: LetterEvent = { kind: 'anonymityChosen', value: false }
const ready = after(newLetter, ...freely, typed('کمبل نہیں تھے۔'), on, nameless)

describe('[T5.4] the way through a letter', () => {
  it('is one question per page, in free words and without a name', () => {
    const steps = [newLetter]
    for (const event of [...freely, typed('words'), on, nameless])
      steps.push(nextLetter(steps.at(-1) ?? newLetter, event))
    expect(steps.map(at)).toEqual(['about', 'kind', 'how', 'words', 'words', 'reach', 'review'])
  })

  it('passes every guided question, any of which may stay empty but not all', () => {
    let letter = after(newLetter, ...guided)
    for (const question of guidedQuestions) {
      expect(at(letter)).toBe(question)
      letter = after(letter, on)
    }
    expect([at(letter), problem(letter)]).toEqual(['wish', 'noWords'])
    letter = after(letter, back, back, typed('here'), on, on)
    expect([at(letter), problem(letter)]).toEqual(['wish', null])
    expect(at(after(letter, on))).toBe('reach')
  })

  it('asks who reports misconduct first whether they are in danger, and nobody else', () => {
    expect(at(after(newLetter, on, { kind: 'kindChosen', value: 'misconduct' }))).toBe('danger')
    for (const value of ['thanks', 'suggestion', 'complaint'] as const) {
      expect(at(after(newLetter, on, { kind: 'kindChosen', value }))).toBe('how')
    }
  })

  it('does not go on without words, however many spaces and marks there are', () => {
    const empty = after(newLetter, ...freely, typed(' \u200f\n\u200c '), on)
    expect([at(empty), problem(empty)]).toEqual(['words', 'noWords'])
    const mended = after(empty, typed('!'))
    expect(problem(mended)).toBeNull()
    expect(at(after(mended, on))).toBe('reach')
  })

  it('asks for a contact only from somebody who wants to leave one', () => {
    const asked = after(newLetter, ...freely, typed('words'), on, reachable)
    expect(at(asked)).toBe('contact')
    expect(problem(after(asked, on))).toBe('noContact')
    expect(at(after(asked, typed('room 12'), on))).toBe('review')
    expect(at(after(asked, back, nameless))).toBe('review')
  })

  it('goes back over the same pages, and loses nothing', () => {
    for (const start of [freely, guided]) {
      let letter = after(newLetter, ...start)
      for (let guard = 0; at(letter) !== 'review' && guard < 20; guard++) {
        const step = at(letter)
        if (isTextStep(step)) letter = after(letter, typed(`words of ${step}`), on)
        else letter = after(letter, reachable)
      }
      const full = writing(letter).draft
      const seen: Step[] = []
      while (at(letter) !== 'about') {
        seen.unshift(at(letter))
        letter = after(letter, back)
      }
      expect(['about', ...seen]).toEqual(pathOf(full))
      expect(writing(letter).draft).toBe(full)
      expect(after(letter, back)).toEqual(letter)
    }
  })

  it('keeps the words of both ways when somebody changes their mind, and shows and sends them all', () => {
    const both = after(ready, back, back, back, { kind: 'wayChosen', value: 'guided' }, typed('what happened'))
    expect(inputOf(writing(both).draft, 'ur')).toMatchObject({
      text: 'کمبل نہیں تھے۔',
      guided: { what: 'what happened', when: null },
    })
  })
})

describe('[T5.4] mending on the last page', () => {
  it('comes back to it from the page that was mended', () => {
    const mending = after(ready, { kind: 'mended', step: 'words' })
    expect(at(mending)).toBe('words')
    expect(at(after(mending, typed('other words'), on))).toBe('review')
    expect(at(after(mending, back))).toBe('review')
    expect(problem(after(mending, typed(''), back))).toBe('noWords')
    // Afterwards pages follow each other as before.
    expect(at(after(mending, on, back))).toBe('reach')
  })

  it('passes the page that a new choice asks for', () => {
    const kind = after(ready, { kind: 'mended', step: 'kind' }, { kind: 'kindChosen', value: 'misconduct' })
    expect([at(kind), at(after(kind, on))]).toEqual(['danger', 'review'])
    expect(at(after(ready, { kind: 'mended', step: 'kind' }, { kind: 'kindChosen', value: 'thanks' }))).toBe('review')
    const contact = after(ready, { kind: 'mended', step: 'reach' }, reachable)
    expect([at(contact), at(after(contact, typed('room 12'), on))]).toEqual(['contact', 'review'])
    expect(at(after(contact, back))).toBe('review')
  })
})

describe('[T5.4] what is sent', () => {
  it('fits the contract, and carries no contact of somebody who decided against it', () => {
    const { draft } = writing(after(ready, back, reachable, typed('room 12'), on))
    expect(feedbackInput.parse(inputOf(draft, 'ur'))).toEqual({
      kind: 'complaint',
      language: 'ur',
      text: 'کمبل نہیں تھے۔',
      guided: { what: null, when: null, where: null, who: null, wish: null },
      contact: 'room 12',
    })
    expect(inputOf({ ...draft, anonymous: true }, 'ur')?.contact).toBeNull()
    expect(inputOf({ ...draft, anonymous: null }, 'ur')?.contact).toBeNull()
    expect(inputOf({ ...draft, kind: null }, 'ur')).toBeNull()
  })

  it('is never longer than the contract allows', () => {
    const longest = after(newLetter, ...guided, typed('x'.repeat(longestText.what)))
    const { draft } = writing(after(longest, { kind: 'mended', step: 'words' }, typed('x'.repeat(longestText.words))))
    const full = { ...draft, anonymous: false, texts: { ...draft.texts, contact: 'x'.repeat(longestText.contact) } }
    const input = inputOf(full, 'en')
    expect(feedbackInput.safeParse(input).success).toBe(true)
    for (const longer of [
      { text: 'x'.repeat(longestText.words + 1) },
      { contact: 'x'.repeat(longestText.contact + 1) },
      { guided: { ...input?.guided, what: 'x'.repeat(longestText.what + 1) } },
    ]) {
      expect(feedbackInput.safeParse({ ...input, ...longer }).success).toBe(false)
    }
  })

  it('leaves nothing but the code behind', () => {
    const sent = after(ready, { kind: 'sending' }, { kind: 'sent', code: '22222-33333' })
    expect(sent).toEqual({ phase: 'sent', code: '22222-33333', slip: 'untouched' })
    expect(after(sent, back, on, typed('more'))).toBe(sent)
    expect(after(sent, { kind: 'slip', state: 'noPrinter' })).toEqual({ ...sent, slip: 'noPrinter' })
  })

  it('stands still while it is on its way', () => {
    const sending = after(ready, { kind: 'sending' })
    expect(after(sending, back, typed('x'), { kind: 'leaveAsked' }, { kind: 'sending' })).toBe(sending)
    expect(after(ready, { kind: 'sent', code: '22222-33333' })).toBe(ready)
  })

  it.each([
    ['feedback.closed', 'closed'],
    ['feedback.empty', 'noWords'],
    ['disk.full', 'diskFull'],
    ['disk.unwritable', 'failed'],
    ['internal', 'failed'],
  ] as const)('is still there when main refuses it with %s', (code, expected) => {
    const refused = after(ready, { kind: 'sending' }, { kind: 'refused', code })
    expect([at(refused), problem(refused), writing(refused).draft]).toEqual(['review', expected, writing(ready).draft])
    expect(writing(after(refused, { kind: 'sending' })).sending).toBe(true)
  })
})

describe('[T5.4] leaving a letter', () => {
  it('is asked about when something would be lost, and only then', () => {
    expect(leavesNothing(newLetter)).toBe(true)
    expect(leavesNothing(after(newLetter, on))).toBe(true)
    expect(leavesNothing(after(newLetter, ...freely))).toBe(false)
    expect(leavesNothing(ready)).toBe(false)
    expect(leavesNothing(after(ready, { kind: 'sending' }, { kind: 'sent', code: '22222-33333' }))).toBe(true)
  })

  it('goes on where it was when somebody stays', () => {
    const asked = after(ready, { kind: 'leaveAsked' })
    expect(writing(asked).leaving).toBe(true)
    expect(after(asked, { kind: 'stayed' })).toEqual(ready)
    expect(saysSomething(writing(asked).draft)).toBe(true)
  })
})

import { MantineProvider } from '@mantine/core'
import { createInstance } from 'i18next'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { I18nextProvider, initReactI18next } from 'react-i18next'
import { describe, expect, it } from 'vitest'
import { directionOf, builtInLanguages, type MigrantLanguage } from '@shared/languages'
import { readNamespaces } from '../../i18n/resources'
import type { PrintState } from '../print-state'
import { nextVisit, type Visit } from '../visit'
import { FeedbackPages } from './FeedbackPages'
import { pathOf, type Draft, type Step } from './draft'
import { LeavePage } from './pages/LeavePage'
import { SentPage } from './pages/SentPage'
import { WritingPage } from './pages/WritingPage'

const nothing = (): void => undefined

const visitIn = (language: MigrantLanguage): Visit => {
  const visit = nextVisit(null, { kind: 'languageChosen', language, stillness: 60_000, at: 0 })
  if (!visit) throw new Error('choosing a language begins a visit')
  return visit
}

/** The language's own texts; a key that is missing there is collected, not taken from English. */
const textsIn = async (language: MigrantLanguage) => {
  const missing: string[] = []
  const i18n = createInstance()
  await i18n.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources: { [language]: await readNamespaces(language, ['feedback', 'kiosk']) },
    interpolation: { escapeValue: false },
    saveMissing: true,
    missingKeyHandler: (_languages, namespace, key) => void missing.push(`${namespace}:${key}`),
    showSupportNotice: false,
  })
  return { i18n, missing }
}

const known = new Map<MigrantLanguage, ReturnType<typeof textsIn>>()

const draw = async (language: MigrantLanguage, page: ReactNode) => {
  const texts = known.get(language) ?? textsIn(language)
  known.set(language, texts)
  const { i18n, missing } = await texts
  missing.length = 0
  const html = renderToStaticMarkup(
    <I18nextProvider i18n={i18n}>
      <MantineProvider withCssVariables={false} withGlobalClasses={false}>
        {page}
      </MantineProvider>
    </I18nextProvider>,
  )
  return { html: html.replaceAll('&#x27;', "'"), missing: missing.filter((key) => key.startsWith('feedback:')), i18n }
}

const draft: Draft = {
  kind: 'misconduct',
  way: 'guided',
  anonymous: false,
  texts: {
    words: 'Call +355 4 555 0123',
    what: '<b>what</b>',
    when: '',
    where: 'corridor',
    who: '',
    wish: '',
    contact: 'room 12',
  },
}

const atStep = (language: MigrantLanguage, step: Step, changes: Partial<Draft> = {}) =>
  draw(
    language,
    <WritingPage
      visit={visitIn(language)}
      tell={nothing}
      letter={{
        phase: 'writing',
        step,
        draft: { ...draft, ...changes },
        mending: false,
        leaving: false,
        sending: false,
        problem: null,
      }}
      dispatch={nothing}
      onStop={nothing}
      onSend={nothing}
    />,
  )

const sentPage = (language: MigrantLanguage, slip: PrintState) =>
  draw(
    language,
    <SentPage
      visit={visitIn(language)}
      tell={nothing}
      letter={{ phase: 'sent', code: '2F4KX-9TRWM', slip }}
      onPrint={nothing}
      onDone={nothing}
    />,
  )

const steps: readonly Step[] = [...pathOf(draft), 'words']

describe.each(builtInLanguages)('[T5.4] the feedback pages in %s', (language) => {
  it.each(steps)('say everything at %s in that language, under one title, with a way back', async (step) => {
    const { html, missing, i18n } = await atStep(language, step)
    expect(missing).toEqual([])
    expect(html.match(/<h1/g)).toHaveLength(1)
    expect(html).toContain(`>${i18n.t('feedback:back')}<`)
    expect(html).not.toMatch(/\{\{|undefined|\[object/)
  })

  it('show the code large and left to right, and say what to do with it whatever the printer does', async () => {
    for (const slip of ['untouched', 'sending', 'queued', 'noPrinter', 'limitReached', 'failed'] as const) {
      const { html, missing, i18n } = await sentPage(language, slip)
      expect(missing).toEqual([])
      expect(html).toMatch(/<bdi dir="ltr"[^>]*>2F4KX-9TRWM<\/bdi>/)
      expect(html).toContain(i18n.t('feedback:sent.keep'))
      if (slip !== 'untouched') expect(html).toContain(i18n.t(`feedback:slip.${slip}`))
    }
  })

  it('ask before words are lost', async () => {
    const page = <LeavePage visit={visitIn(language)} tell={nothing} onStay={nothing} onLeave={nothing} />
    expect((await draw(language, page)).missing).toEqual([])
  })

  it('have a keyboard whose every key has a name, under a field of the language', async () => {
    const { html } = await atStep(language, 'when')
    expect(html).toMatch(new RegExp(`<textarea[^>]* lang="${language}" dir="${directionOf(language)}"`))
    const keys = [...html.matchAll(/<button[^>]*data-kind="[^>]*>(.*?)<\/button>/g)]
    expect(keys.length).toBeGreaterThan(45)
    const nameless = keys.filter(([whole, face = '']) => !/aria-label="[^"]+"/.test(whole) && face.trim() === '')
    expect(nameless).toEqual([])
  })
})

describe('[T5.4] the feedback pages', () => {
  it('begin with who reads it and who cannot', async () => {
    const page = <FeedbackPages visit={visitIn('en')} tell={nothing} onDone={nothing} send={never} printSlip={never} />
    const { html, i18n } = await draw('en', page)
    for (const fact of ['who', 'locked', 'network', 'name', 'harm'] as const) {
      expect(html).toContain(i18n.t(`feedback:about.${fact}`))
    }
    expect(html).not.toContain('<textarea')
  })

  it('show on the last page all that is sent, as text, and nothing that is not', async () => {
    const { html } = await atStep('en', 'review')
    expect(html).toContain('&lt;b&gt;what&lt;/b&gt;')
    expect(html).toMatch(/<bdi dir="ltr"[^>]*>\+355 4 555 0123<\/bdi>/)
    expect(html).toContain('corridor')
    expect(html).toMatch(/room (<bdi[^>]*>)?12/)
    expect(html).not.toContain('When was it?')
    const anonymous = await atStep('en', 'review', { anonymous: true })
    expect(anonymous.html).not.toMatch(/room (<bdi[^>]*>)?12/)
    expect(anonymous.html).toContain('Without your name')
  })

  it('would be missed if a text of theirs were missing', async () => {
    const { i18n } = await draw('sq', null)
    const texts: unknown = i18n.getResourceBundle('sq', 'feedback')
    i18n.removeResourceBundle('sq', 'feedback')
    expect((await atStep('sq', 'kind')).missing).toContain('feedback:kinds.title')
    i18n.addResourceBundle('sq', 'feedback', texts)
    expect((await atStep('sq', 'kind')).missing).toEqual([])
  })

  it('leave no choice made before the person makes it', async () => {
    for (const step of ['kind', 'how', 'reach'] as const) {
      const fresh = await atStep('en', step, { kind: null, way: null, anonymous: null })
      expect(fresh.html).not.toContain('aria-pressed="true"')
      expect((await atStep('en', step)).html).toContain('aria-pressed="true"')
    }
  })
})

const never = (): Promise<never> => new Promise<never>(nothing)

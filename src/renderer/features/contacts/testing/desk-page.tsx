import { MantineProvider } from '@mantine/core'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createInstance } from 'i18next'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { I18nextProvider, initReactI18next } from 'react-i18next'
import type { Role } from '@shared/features/accounts/accounts.contract'
import { userId } from '@shared/ids'
import type { DeskLanguage } from '@shared/languages'
import { DeskContext } from '../../../desk/desk-context'
import { readNamespaces } from '../../../i18n/resources'
import { deskNamespaces } from '../../../i18n/setup'

interface Shown {
  readonly language?: DeskLanguage
  readonly role?: Role
  /** What main would have answered, by query key. */
  readonly answers?: readonly (readonly [readonly unknown[], unknown])[]
}

/** The first markup of a desk page as the unlocked desk shows it, without main: queries find what is given here. */
export const showDeskPage = async (
  page: ReactNode,
  { language = 'en', role = 'administrator', answers = [] }: Shown = {},
): Promise<string> => {
  const i18n = createInstance()
  await i18n.use(initReactI18next).init({
    lng: language,
    ns: deskNamespaces,
    resources: { [language]: await readNamespaces(language, deskNamespaces) },
    interpolation: { escapeValue: false },
    showSupportNotice: false,
  })
  const queries = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity, retry: false } } })
  for (const [key, answer] of answers) queries.setQueryData(key, answer)
  const user = {
    id: userId.parse('3f0c2a61-7f1f-4c65-9a39-0d9f3a7c1e55'),
    name: 'Paper Lantern',
    role,
    status: 'active' as const,
    language,
    mustChangePassphrase: false,
  }
  const site = {
    name: 'Harbour',
    setting: 'transit' as const,
    languages: ['ur' as const, 'fr' as const],
    idleSeconds: 60 as const,
  }
  return renderToStaticMarkup(
    <I18nextProvider i18n={i18n}>
      <MantineProvider>
        <QueryClientProvider client={queries}>
          <DeskContext.Provider value={{ user, site }}>{page}</DeskContext.Provider>
        </QueryClientProvider>
      </MantineProvider>
    </I18nextProvider>,
  )
}

/** Buttons without words, and fields without a label: what a screen reader could not name. */
export const namelessControls = (markup: string): readonly string[] => {
  const buttons = Array.from(markup.matchAll(/<button\b([^>]*)>(.*?)<\/button>/gs)).filter(
    ([, attributes = '', content = '']) =>
      !/aria-label="[^"]+"/.test(attributes) && content.replace(/<[^>]*>/g, '').trim() === '',
  )
  const labelled = new Set(Array.from(markup.matchAll(/<label\b[^>]*for="([^"]+)"/g), ([, id]) => id))
  const fields = Array.from(markup.matchAll(/<(?:input|textarea|select)\b[^>]*>/g)).filter(([field]) => {
    const id = / id="([^"]+)"/.exec(field)?.[1]
    return !field.includes('type="hidden"') && !/aria-label="[^"]+"/.test(field) && !labelled.has(id)
  })
  return [...buttons, ...fields].map(([control]) => control)
}

import { createInstance, type i18n } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { parse } from 'yaml'
import { isMaterialId, materialHead, type Material } from '@shared/features/materials/materials.contract'
import type { DeskLanguage } from '@shared/languages'
import { readNamespaces } from '../../../i18n/resources'
import { deskNamespaces } from '../../../i18n/setup'

const folder = '../../../../../resources/content/guidance'
const files = import.meta.glob<string>('../../../../../resources/content/guidance/*/*.md', {
  eager: true,
  query: '?raw',
  import: 'default',
})
const names = [...new Set(Object.keys(files).map((path) => path.split('/').at(-2) ?? ''))].sort()

/** The guidance cards as they lie in the content folder, in a language or in English, as main would hand them out. */
export const realCards = (asked: DeskLanguage): readonly Material[] =>
  names.map((name) => {
    const id = `guidance/${name}`
    if (!isMaterialId(id)) throw new Error(`${id} is no id`)
    const language = files[`${folder}/${name}/${asked}.md`] === undefined ? 'en' : asked
    const text = files[`${folder}/${name}/${language}.md`] ?? ''
    const [, head = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? []
    return { id, language, asked, head: materialHead.parse(parse(head)), body: body.trim() }
  })

/** The desk's real texts in a language, English standing in for what is missing. */
export const realTexts = async (language: DeskLanguage): Promise<i18n> => {
  const namespaces = [...deskNamespaces, 'materials']
  const instance = createInstance()
  await instance.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'en',
    defaultNS: 'desk',
    resources: { en: await readNamespaces('en', namespaces), [language]: await readNamespaces(language, namespaces) },
    interpolation: { escapeValue: false },
    showSupportNotice: false,
  })
  return instance
}

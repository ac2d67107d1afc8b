import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Looks a text up as the app shows it, so that a changed word does not break a test. Paths are relative to the checkout. */
export type Words = (namespace: string, key: string, values?: Readonly<Record<string, string | number>>) => string

/**
 * The texts of a language, English where one is missing (as in the app).
 * @throws when the key is in neither language: a mistyped key must not pass as 'no such button'
 */
export const wordsOf = (language: string): Words => {
  const files = new Map<string, unknown>()
  const look = (of: string, namespace: string, key: string): string | undefined => {
    const path = join(process.cwd(), 'resources/locales', of, `${namespace}.json`)
    if (!files.has(path)) files.set(path, readJson(path))
    const found = key
      .split('.')
      .reduce<unknown>((node, part) => (isObject(node) ? node[part] : undefined), files.get(path))
    return typeof found === 'string' ? found : undefined
  }
  return (namespace, key, values = {}) => {
    const text = look(language, namespace, key) ?? look('en', namespace, key)
    if (text === undefined) throw new Error(`no text ${namespace}:${key}`)
    return text.replace(/\{\{(\w+)\}\}/g, (_all, name: string) => String(values[name] ?? ''))
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

const readJson = (path: string): unknown => {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return {}
  }
}

/** The title of a text of the content, as its file says it. */
export const titleOf = (id: string, language: string): string => {
  const title = /^title: (.*)$/m.exec(readFileSync(`resources/content/${id}/${language}.md`, 'utf8'))?.[1] ?? ''
  return title.replace(/^["']|["']$/g, '')
}

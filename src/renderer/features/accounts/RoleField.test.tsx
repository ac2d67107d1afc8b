import { describe, expect, test } from 'vitest'
import { roles } from '@shared/features/accounts/accounts.contract'
import { namelessControls, showDeskPage } from '../contacts/testing/desk-page'
import { RoleField } from './RoleField'

const textOf = (html: string): string => html.replace(/<[^>]*>/g, '').trim()

describe('[T1.5] the choice of a role', () => {
  test.each(['en', 'fr', 'ar'] as const)('has a name and a line of its own for each role, in %s', async (language) => {
    const markup = await showDeskPage(<RoleField role="supervisor" onChange={() => undefined} />, { language })
    const fields = Array.from(markup.matchAll(/<input\b[^>]*>/g), ([field]) => field)
    expect(fields.map((field) => / value="([^"]+)"/.exec(field)?.[1])).toEqual([...roles])
    expect(fields.map((field) => field.includes('checked=""'))).toEqual([false, true, false])
    const said = fields.flatMap((field) => {
      const id = / id="([^"]+)"/.exec(field)?.[1] ?? ''
      const hint = / aria-describedby="([^"]+)"/.exec(field)?.[1] ?? ''
      const [label, line] = [`<label[^>]* for="${id}"[^>]*>(.*?)</label>`, `<p[^>]* id="${hint}"[^>]*>(.*?)</p>`]
      return [label, line].map((pattern) => textOf(new RegExp(pattern).exec(markup)?.[1] ?? ''))
    })
    // Words, not keys: a text that is not there would show the name of its key.
    expect(said.filter((words) => words === '' || words.includes('accounts.'))).toEqual([])
    expect(new Set(said).size).toBe(2 * roles.length)
    expect(namelessControls(markup)).toEqual([])
  })
})

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { inRepository } from '../setup/paths.mjs'
import { pseudoContent, pseudoText } from './pseudo.mjs'
import { translationReport } from './report.mjs'
import { writePseudo } from './write-pseudo.mjs'

const tag = 'qps-ploc'

test('[D.I] every word is disguised, longer and between brackets; placeholders, signs and targets stay', () => {
  expect(pseudoText(tag, 'Ask us')).toBe('‹Ášķ úš›')
  expect(pseudoText(tag, 'Wait {{seconds}} seconds')).toMatch(/^‹\p{L}+ \{\{seconds\}\} \p{L}{8}›$/u)
  expect(pseudoText('qps-plocm', 'Yes')).toMatch(/^‹\u202e\p{L}+\u202c›$/u)
  const file =
    '---\ntitle: Your "rights"\nversion: "1.0"\ntranslator: null\n---\n\n## :icon[phone] Where to turn\n\n- [ ] Yes\n\n:line[Date]\n\n::contacts\n'
  const lines = pseudoContent(tag, file).split('\n')
  expect(lines[1]).toMatch(/^title: "‹.*\\".*\\"›"$/)
  expect(lines[2]).toBe('version: "1.0"')
  expect(lines.slice(6)).toEqual([
    expect.stringMatching(/^## :icon\[phone\] ‹\P{ASCII}.*›$/u),
    '',
    expect.stringMatching(/^- \[ \] ‹\P{ASCII}+›$/u),
    '',
    expect.stringMatching(/^:line\[‹\P{ASCII}+›\]$/u),
    '',
    '::contacts',
    '',
  ])
})

test('[D.I] the pseudo-languages are complete, and the report says what is not', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'pseudo-'))
  try {
    const out = join(folder, 'texts')
    expect(await writePseudo(out)).toBeGreaterThan(150)
    const places = { original: inRepository('resources'), translated: out }
    expect(translationReport(places, tag)).toEqual([])
    expect(translationReport(places, 'qps-plocm')).toEqual([])
    await expect(writePseudo(out)).rejects.toThrow('is there already')

    const [rights, kiosk] = [join(out, 'content/handout/rights', `${tag}.md`), join(out, 'locales', tag, 'kiosk.json')]
    await writeFile(rights, (await readFile(rights, 'utf8')).replace(/^version: .*$/m, 'version: "0.9"'))
    const { done: _, ...words } = JSON.parse(await readFile(kiosk, 'utf8'))
    await writeFile(kiosk, JSON.stringify({ ...words, strange: 'x', back: '{{where}}' }))
    await rm(join(out, 'content/handout/options', `${tag}.md`))
    await rm(join(out, 'locales', tag, 'grid.json'))
    expect(translationReport(places, tag).sort()).toEqual([
      'missing      handout/options',
      'missing      kiosk.json: done',
      'missing      locales/grid.json',
      'not needed   kiosk.json: strange',
      expect.stringMatching(/^out of date {2}handout\/rights \(0\.9, English \d/),
      'placeholders kiosk.json: back has "{{where}}" for ""',
    ])
  } finally {
    await rm(folder, { recursive: true })
  }
})

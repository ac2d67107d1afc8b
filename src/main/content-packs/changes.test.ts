import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '../sealing/testing/temporary-folder'
import { changesOf } from './changes'
import { bytesOf, fictionalFiles, fictionalText } from './testing/fictional-pack'

/** A folder with these files. */
const folderWith = (files: Readonly<Record<string, string>>): string => {
  const folder = temporaryFolder()
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  return folder
}
const pack = { files: bytesOf(fictionalFiles) }
const { 'data/region.json': region = '', ...withoutRegion } = fictionalFiles

describe('[D.P] what a pack changes', () => {
  it('is everything when there was nothing', () => {
    const all = Object.keys(fictionalFiles).sort()
    expect(changesOf(null, pack)).toEqual(all.map((file) => ({ file, change: 'new' })))
    expect(changesOf(join(temporaryFolder(), 'gone'), pack)).toEqual(changesOf(null, pack))
  })

  it('is nothing when the same files are there', () => {
    expect(changesOf(folderWith({ ...fictionalFiles, 'pack.json': '{}' }), pack)).toEqual([])
  })

  it('names what is new, changed and removed, and passes over what is no part of a pack', () => {
    const folder = folderWith({
      ...withoutRegion,
      'locales/fr/kiosk.json': '{"start":{"title":"Bonsoir"}}',
      'content/handout/harbour/en.md': fictionalText('Gone'),
      'content/notes.txt': 'not a text of a pack',
    })
    expect(changesOf(folder, pack)).toEqual([
      { file: 'content/handout/harbour/en.md', change: 'removed' },
      { file: 'data/region.json', change: 'new' },
      { file: 'locales/fr/kiosk.json', change: 'changed' },
    ])
    rmSync(join(folder, 'content/handout/harbour/en.md'))
    writeFileSync(join(folder, 'data.json'), region)
    expect(changesOf(folder, pack)).toHaveLength(2)
  })

  it('counts the texts that came with this version, which stay under every pack', () => {
    const builtIn = folderWith({
      'content/handout/lighthouse/en.md': fictionalText('An older page'),
      'content/handout/lighthouse/fr.md': fictionalText('Le phare'),
      'content/handout/built-in/en.md': fictionalText('Not in the pack'),
    })
    const changes = changesOf(null, pack, builtIn)
    expect(changes).toContainEqual({ file: 'content/handout/lighthouse/en.md', change: 'changed' })
    expect(changes.map(({ file }) => file)).not.toContain('content/handout/lighthouse/fr.md')
    expect(changes.filter(({ change }) => change === 'removed')).toEqual([])
    // The pack in force hides them.
    expect(changesOf(folderWith(fictionalFiles), pack, builtIn)).toEqual([])
  })
})

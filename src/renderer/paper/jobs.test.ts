import { expect, test } from 'vitest'
import type { PaperJob } from '@shared/features/paper/paper.contract'
import type { RunningLines } from '@shared/features/paper/paper.documents'
import type { Result } from '@shared/result'
import { serveJobs, type Sheet } from './jobs'

const job = (id: number): PaperJob => ({
  id,
  kind: 'document',
  document: { kind: 'recovery-sheet', language: 'en', siteName: 'Site', madeAt: '2026-11-22T07:30:00Z', code: '0' },
})

const lines: RunningLines = {
  title: 'T',
  language: 'en',
  version: '',
  review: '',
  caseNumber: null,
  date: '2026-11-22',
}
const answer: Result<null> = { ok: true, value: null }

/** Main with a list of jobs; what happens to the page and to main is written down in order. */
const play = (jobs: readonly PaperJob[], layOut: Sheet['layOut'], ready: Result<null> = answer) => {
  const events: string[] = []
  const waiting = [...jobs]
  const refused: Result<PaperJob> = { ok: false, error: { code: 'request.refused' } }
  const paper = {
    next: () => {
      const next = waiting.shift()
      return Promise.resolve(next === undefined ? refused : { ok: true as const, value: next })
    },
    ready: ({ id }: { id: number }) => {
      events.push(`ready ${id}`)
      return Promise.resolve(ready)
    },
    failed: ({ id, message }: { id: number; message: string }) => {
      events.push(`failed ${id}: ${message}`)
      return Promise.resolve(answer)
    },
  }
  const sheet: Sheet = {
    layOut: (laidOut) => {
      events.push(`lay out ${laidOut.id}`)
      return layOut(laidOut)
    },
    clear: () => void events.push('clear'),
  }
  return serveJobs(paper, sheet).then(() => events)
}

test('jobs are laid out one by one, and the page is cleared after each was printed', async () => {
  expect(await play([job(1), job(2)], () => Promise.resolve(lines))).toEqual([
    'lay out 1',
    'ready 1',
    'clear',
    'lay out 2',
    'ready 2',
    'clear',
  ])
})

test('a job that cannot be laid out is reported, cleared, and the next one is taken', async () => {
  const layOut: Sheet['layOut'] = ({ id }) => (id === 1 ? Promise.reject(new Error('no font')) : Promise.resolve(lines))
  expect(await play([job(1), job(2)], layOut)).toEqual([
    'lay out 1',
    'failed 1: no font',
    'clear',
    'lay out 2',
    'ready 2',
    'clear',
  ])
})

test('a page that main refuses is not kept', async () => {
  const refusal: Result<null> = { ok: false, error: { code: 'request.invalid' } }
  const events = await play([job(1)], () => Promise.resolve(lines), refusal)
  expect(events.slice(-2)).toEqual(['failed 1: main refused the page: request.invalid', 'clear'])
})

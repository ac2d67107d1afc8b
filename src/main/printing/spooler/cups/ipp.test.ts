import { describe, expect, it } from 'vitest'
import { askForJob, ippTrouble, readAnswer } from './ipp'

/** Sent by CUPS 2.4.2 about a job whose backend had failed, and about a job that never was. */
const aborted = Buffer.from(
  'AgAAAAAAAAEBRwASYXR0cmlidXRlcy1jaGFyc2V0AAV1dGYtOEgAG2F0dHJpYnV0ZXMtbmF0dXJhbC1sYW5ndWFnZQACZW4CIwAJam9iLXN0YXRl' +
    'AAQAAAAIRAARam9iLXN0YXRlLXJlYXNvbnMAGHByb2Nlc3NpbmctdG8tc3RvcC1wb2ludEEAGWpvYi1wcmludGVyLXN0YXRlLW1lc3NhZ2UAEm91' +
    'dCBvZiBwYXBlciBjbGlwc0QAGWpvYi1wcmludGVyLXN0YXRlLXJlYXNvbnMABG5vbmUD',
  'base64',
)
const unknown = Buffer.from(
  'AgAEBgAAAAEBRwASYXR0cmlidXRlcy1jaGFyc2V0AAV1dGYtOEgAG2F0dHJpYnV0ZXMtbmF0dXJhbC1sYW5ndWFnZQACZW5BAA5zdGF0dXMtbWVz' +
    'c2FnZQAYSm9iICM5OTkgZG9lcyBub3QgZXhpc3QuAw==',
  'base64',
)

describe('an answer of the scheduler', () => {
  it('is read', () => {
    const answer = readAnswer(aborted)
    expect(answer?.status).toBe(0)
    expect(Object.fromEntries(answer?.attributes ?? [])).toEqual({
      'attributes-charset': ['utf-8'],
      'attributes-natural-language': ['en'],
      'job-state': [8],
      'job-state-reasons': ['processing-to-stop-point'],
      'job-printer-state-message': ['out of paper clips'],
      'job-printer-state-reasons': ['none'],
    })
  })

  it('says when there is no such job, which is no trouble of the service', () => {
    const status = readAnswer(unknown)?.status ?? 0
    expect(status).toBe(0x0406)
    expect(status).toBeLessThan(ippTrouble)
  })

  it('keeps all values of one attribute together', () => {
    // The question has the same form as an answer, and names several attributes at once.
    const names = ['job-state', 'job-state-reasons', 'copies']
    expect(readAnswer(askForJob(7, 'a counsellor', names))?.attributes.get('requested-attributes')).toEqual(names)
  })

  it('is no answer when it is cut short anywhere', () => {
    for (let length = 0; length < aborted.length; length++) {
      expect(readAnswer(aborted.subarray(0, length)), `${length} bytes`).toBeNull()
    }
    expect(readAnswer(aborted)).not.toBeNull()
  })

  it('is no answer when it is something else', () => {
    expect(readAnswer(Buffer.from('<!DOCTYPE html><title>Upgrade required</title>'))).toBeNull()
  })
})

import { createHash, randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Database } from '@signalapp/sqlcipher'
import { onTestFinished } from 'vitest'
import { temporaryFolder } from '../../sealing/testing/temporary-folder'
import { asWaymarkError } from '../../problems'
import { WaymarkError } from '@shared/result'
import type { Act } from '../act'
import { openDatabase } from '../database/connection'
import { actsOf, fictionalPeople, settle, type FictionalPeople } from './fictional-desk'

/** A real encrypted database in a folder of its own, with a site and two people, gone when the running test is. */
export interface OpenDesk extends FictionalPeople {
  readonly db: Database
  readonly key: Buffer
  readonly path: string
  /** Acts of the counsellor, a second apart. */
  readonly act: () => Act
}

/** Opens a database until the running test ends. */
export const openForTest = (path: string, key: Buffer): Database => {
  const db = openDatabase(path, key)
  onTestFinished(() => {
    closeQuietly(db)
  })
  return db
}

/** Closes a database that a test may have closed already. */
export const closeQuietly = (db: Pick<Database, 'close'>): void => {
  try {
    db.close()
  } catch {
    // It was.
  }
}

/** @param folder where the database goes; a temporary one when left out */
export const openDesk = (folder: string = temporaryFolder()): OpenDesk => {
  const path = join(folder, 'waymark.db')
  const key = randomBytes(32)
  const db = openForTest(path, key)
  const people = fictionalPeople()
  settle(db, people)
  return { db, key, path, act: actsOf(people.counsellor), ...people }
}

/** What a person would be told about what `work` throws: the code, or 'internal'; null when it throws nothing. */
export const refusalOf = (work: () => unknown): string | null => {
  try {
    work()
    return null
  } catch (error) {
    const told = asWaymarkError(error)
    return told instanceof WaymarkError ? told.code : 'internal'
  }
}

/** As `refusalOf`, for work that takes its time. */
export const laterRefusalOf = async (work: Promise<unknown>): Promise<string | null> => {
  try {
    await work
    return null
  } catch (error) {
    return refusalOf(() => {
      throw error
    })
  }
}

/** SHA-256 of a file, to tell whether somebody wrote to it. */
export const hashOfFile = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex')

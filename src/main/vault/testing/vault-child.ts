/**
 * The vault in a process of its own, so that the process can be killed. The first argument says what to do:
 * - `write PATH KEY`: fills a database and says each thing that is there for good, as `case ID`, `consent ID`, `grid ID`
 * - `boast PATH KEY`: says that a case is there before it is, and kills itself in the transaction
 * - `open PATH KEY`: opens a database and says how that went
 * - `unlock FOLDER USER PASSPHRASE`: tries to unlock and says how that went
 * - `create FOLDER`: makes a vault and says so
 */
import { writeSync } from 'node:fs'
import { userId } from '@shared/ids'
import { WaymarkError } from '@shared/result'
import { listAccounts } from '../../features/accounts/accounts.store'
import { keepGrid } from '../../features/adversity-grid/adversity-grid.store'
import { asWaymarkError } from '../../problems'
import { openDatabase } from '../database/connection'
import { change, sql } from '../database/statements'
import { write } from '../database/transaction'
import { vaultPlace } from '../paths'
import { createVault, unlockVault } from '../vault'
import { actsOf, answer, fictionalSetup, gridOf, register } from './fictional-desk'

const [task = '', path = '', ...words] = process.argv.slice(2)

const say = (line: string): void => {
  writeSync(1, `${line}\n`)
}

const openDesk = () => {
  const db = openDatabase(path, Buffer.from(words[0] ?? '', 'hex'))
  const [someone] = listAccounts(db)
  if (someone === undefined) throw new Error('nobody is at this desk')
  return { db, act: actsOf(someone) }
}

const fill = (): never => {
  const { db, act } = openDesk()
  for (;;) {
    const registered = register(db, act)
    say(`case ${registered.id}`)
    say(`consent ${answer(db, act, registered.id).id}`)
    say(`grid ${keepGrid(db, act(), gridOf(registered, 'one word', 'another word'.repeat(500))).id}`)
  }
}

const boast = (): void => {
  const { db, act } = openDesk()
  const { id } = register(db, act)
  say(`case ${id}`)
  const promised = '00000000-0000-4000-8000-000000000000'
  write(db, { ...act(), action: 'test', subject: promised }, () => {
    change(db, sql.updateTable('cases').set({ id: promised }).where('id', '=', id))
    say(`case ${promised}`)
    process.kill(process.pid, 'SIGKILL')
  })
}

const tasks: Readonly<Record<string, () => unknown>> = {
  write: fill,
  boast,
  open: () => openDesk().db.close(),
  unlock: () => unlockVault(vaultPlace(path), userId.parse(words[0]), words[1] ?? '', Date.now()),
  create: () => createVault(vaultPlace(path), fictionalSetup, new Date().toISOString()),
}

const run = async (): Promise<void> => {
  try {
    await tasks[task]?.()
    say('done')
  } catch (error) {
    const told = asWaymarkError(error)
    say(told instanceof WaymarkError ? told.code : `internal ${String(error)}`)
  }
}

void run()

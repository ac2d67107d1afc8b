import type { Database } from '@signalapp/sqlcipher'
import { DummyDriver, Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler, type Compilable } from 'kysely'
import type { Schema } from './schema'

/** Builds SQL, never runs it: the driver is a dummy, so that a transaction stays a plain synchronous function. */
export const sql = new Kysely<Schema>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
})

type Parameter = string | number | null | Uint8Array<ArrayBuffer>

const isParameter = (value: unknown): value is Parameter =>
  value === null || typeof value === 'string' || typeof value === 'number' || value instanceof Uint8Array

const prepare = (db: Database, query: Compilable) => {
  const compiled = query.compile()
  const parameters = compiled.parameters.map((parameter) => {
    if (!isParameter(parameter)) throw new TypeError(`not a value SQLite can hold: ${typeof parameter}`)
    return parameter
  })
  return { statement: db.prepare(compiled.sql), parameters }
}

/** Runs a query that answers rows, typed by the builder. */
export const all = <Row>(db: Database, query: Compilable<Row>): Row[] => {
  const { statement, parameters } = prepare(db, query)
  return statement.all(parameters) as Row[]
}

/** The first row, or undefined. */
export const first = <Row>(db: Database, query: Compilable<Row>): Row | undefined => all(db, query)[0]

/** Runs a query that changes rows. Inside `write` only: outside of it the connection refuses. @returns rows changed */
export const change = (db: Database, query: Compilable): number => {
  const { statement, parameters } = prepare(db, query)
  return statement.run(parameters).changes
}

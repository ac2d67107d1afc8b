import { contract, type ProcedureName } from '@shared/ipc/contract'
import type { Procedure } from '@shared/ipc/procedure'
import type { SurfaceProcedures } from '@shared/ipc/surfaces'
import type { Policy } from './policy'
import type { Route, Router } from './router'

/**
 * Lays a router out as a flat table, one line per procedure the surface names. What the surface does not name is not
 * in its table, so there is nothing there to be reached.
 */
export const routesOf = <S extends SurfaceProcedures>(router: Router<S>): ReadonlyMap<string, Route> => {
  const table = new Map<string, Route>()
  for (const [feature, names] of Object.entries(router.procedures) as [string, readonly string[]][]) {
    for (const name of names) {
      const procedure = pick(contract, feature, name) as Procedure
      const handle = pick(router.handlers, feature, name) as Route['handle']
      const policy = pick(router.policies, feature, name) as Policy
      const full = `${feature}.${name}` as ProcedureName
      table.set(full, { name: full, policy, handle, parse: (input) => parse(procedure, input) })
    }
  }
  return table
}

const parse = (procedure: Procedure, input: unknown): ReturnType<Route['parse']> => {
  const parsed = procedure.input.safeParse(input)
  return parsed.success ? { success: true, data: parsed.data } : { success: false, issues: parsed.error.issues }
}

/** The types of `Router` promise that the entry is there; a build without it must not start. */
const pick = (table: object, feature: string, name: string): unknown => {
  const found: unknown =
    (Reflect.get(table, feature) as object | undefined) && Reflect.get(Reflect.get(table, feature) as object, name)
  if (found === undefined) throw new Error(`${feature}.${name} is named by a surface and missing from its table`)
  return found
}

import { createContext, useContext, useMemo, useState, type ReactNode } from 'react'
import type { CaseId } from '@shared/ids'
import type { MaterialId } from '@shared/features/materials/materials.contract'

export type CaseTab = 'consent' | 'grid' | 'handover'

/** Where the desk is. Kept in memory only: an address bar or a history would outlive the lock. */
export type Route =
  | { readonly page: 'cases' }
  | { readonly page: 'case'; readonly caseId: CaseId; readonly tab: CaseTab }
  | { readonly page: 'grid'; readonly caseId: CaseId }
  | { readonly page: 'paper' }
  | { readonly page: 'guidance'; readonly card: MaterialId | null }
  | { readonly page: 'exercises' }
  | { readonly page: 'contacts' }
  | { readonly page: 'kiosk' }
  | { readonly page: 'counters' }
  | { readonly page: 'reviews' }
  | { readonly page: 'contentPacks' }
  | { readonly page: 'accounts' }
  | { readonly page: 'site' }
  | { readonly page: 'me' }

interface Router {
  readonly route: Route
  readonly go: (route: Route) => void
}

const RouterContext = createContext<Router | null>(null)

export const RouterProvider = ({ start, children }: { readonly start: Route; readonly children: ReactNode }) => {
  const [route, go] = useState<Route>(start)
  const router = useMemo(() => ({ route, go }), [route])
  return <RouterContext.Provider value={router}>{children}</RouterContext.Provider>
}

/** Where the desk is, and how to go elsewhere. */
export const useRouter = (): Router => {
  const router = useContext(RouterContext)
  if (!router) throw new Error('useRouter outside of RouterProvider')
  return router
}

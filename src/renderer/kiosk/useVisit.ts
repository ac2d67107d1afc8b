import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useReducer } from 'react'
import { useTranslation } from 'react-i18next'
import { showLanguage } from '../i18n/setup'
import { forgetVisit } from './kiosk.data'
import { nextVisit, type Visit, type VisitEvent } from './visit'
import { watchVisitor } from './watch-visitor'

/** The visit as the page may show it: null until the texts of its language are there. */
export const useVisit = (): { readonly visit: Visit | null; readonly tell: (event: VisitEvent) => void } => {
  const [visit, tell] = useReducer(nextVisit, null)
  const { i18n } = useTranslation()
  const queries = useQueryClient()
  const isSomebodyHere = visit !== null
  const wanted = visit?.language ?? 'en'

  useEffect(() => {
    if (i18n.language !== wanted) showLanguage(i18n, wanted).catch(() => tell({ kind: 'languageUnreadable' }))
  }, [i18n, i18n.language, wanted])

  useEffect(() => {
    if (!isSomebodyHere) return
    const stopWatching = watchVisitor(window, tell)
    return () => {
      stopWatching()
      forgetVisit(queries)
    }
  }, [isSomebodyHere, queries])

  return { visit: i18n.language === wanted ? visit : null, tell }
}

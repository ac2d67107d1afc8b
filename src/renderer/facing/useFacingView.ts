import { useCallback, useEffect, useState } from 'react'
import type { FacingView } from '@shared/features/facing/facing.contract'
import { valueOf } from '../ui/call'
import { waymark } from './waymark'

/** What the counsellor shares at this moment; 'failed' when main cannot say. */
export const useFacingView = (): { readonly view: FacingView | null; readonly failed: boolean } => {
  const [view, setView] = useState<FacingView | null>(null)
  const [failed, setFailed] = useState(false)
  const look = useCallback(() => {
    valueOf(waymark.display.view()).then(
      (next) => {
        setView(next)
        setFailed(false)
      },
      () => setFailed(true),
    )
  }, [])

  useEffect(() => {
    look()
    return waymark.listen((event) => {
      if (event.kind === 'changed' && (event.topic === 'facing' || event.topic === 'grid')) look()
    })
  }, [look])

  return { view, failed }
}

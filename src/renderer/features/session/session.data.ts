import { queryOptions, useMutation, useQuery } from '@tanstack/react-query'
import { waymark } from '../../desk/waymark'
import { valueOf } from '../../ui/call'

type Sent<F extends (input: never) => unknown> = Parameters<F>[0]

/** What the desk is to show: set-up, unlock, or the desk itself. */
export const deskState = queryOptions({
  queryKey: ['session', 'state'],
  queryFn: () => valueOf(waymark.session.state()),
})

export const useDeskState = () => useQuery(deskState)

export const useUnlock = () =>
  useMutation({ mutationFn: (input: Sent<typeof waymark.session.unlock>) => valueOf(waymark.session.unlock(input)) })

export const useSetUp = () =>
  useMutation({ mutationFn: (input: Sent<typeof waymark.session.setUp>) => valueOf(waymark.session.setUp(input)) })

export const useRecover = () =>
  useMutation({ mutationFn: (input: Sent<typeof waymark.session.recover>) => valueOf(waymark.session.recover(input)) })

/** Locks the desk. The window is replaced by a fresh one, so nothing comes after it. */
export const lockDesk = (): void => void waymark.session.lock()

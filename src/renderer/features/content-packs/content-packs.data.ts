import { useMutation, useQuery } from '@tanstack/react-query'
import { waymark } from '../../desk/waymark'
import { valueOf } from '../../ui/call'

type Sent<F extends (input: never) => unknown> = Parameters<F>[0]
const { contentPacks } = waymark

/** What is installed, what one step back leads to, and whose packs are accepted. */
export const usePacks = () =>
  useQuery({ queryKey: ['contentPacks', 'state'], queryFn: () => valueOf(contentPacks.state()) })
/** Asks for a pack and checks it; null: the person changed their mind. */
export const useInspectPack = () => useMutation({ mutationFn: () => valueOf(contentPacks.inspect()) })
export const useInstallPack = () =>
  useMutation({ mutationFn: (token: string) => valueOf(contentPacks.install({ token })) })
export const useRollBack = () => useMutation({ mutationFn: () => valueOf(contentPacks.rollBack()) })
export const useTrustKey = () =>
  useMutation({ mutationFn: (input: Sent<typeof contentPacks.trustKey>) => valueOf(contentPacks.trustKey(input)) })
export const useRemoveKey = () => useMutation({ mutationFn: (id: string) => valueOf(contentPacks.removeKey({ id })) })

import { useMutation, useQuery } from '@tanstack/react-query'
import { waymark } from '../../desk/waymark'
import { valueOf } from '../../ui/call'

type Sent<F extends (input: never) => unknown> = Parameters<F>[0]
const { accounts } = waymark

export const useAccounts = () => useQuery({ queryKey: ['accounts', 'list'], queryFn: () => valueOf(accounts.list()) })
export const useAddAccount = () =>
  useMutation({ mutationFn: (input: Sent<typeof accounts.add>) => valueOf(accounts.add(input)) })
export const useDisableAccount = () =>
  useMutation({ mutationFn: (input: Sent<typeof accounts.disable>) => valueOf(accounts.disable(input)) })
export const useResetPassphrase = () =>
  useMutation({
    mutationFn: (input: Sent<typeof accounts.resetPassphrase>) => valueOf(accounts.resetPassphrase(input)),
  })
export const useChangePassphrase = () =>
  useMutation({
    mutationFn: (input: Sent<typeof accounts.changePassphrase>) => valueOf(accounts.changePassphrase(input)),
  })
export const useChangeLanguage = () =>
  useMutation({ mutationFn: (input: Sent<typeof accounts.changeLanguage>) => valueOf(accounts.changeLanguage(input)) })

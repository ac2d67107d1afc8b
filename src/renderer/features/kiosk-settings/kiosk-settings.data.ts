import { useMutation, useQuery } from '@tanstack/react-query'
import { waymark } from '../../desk/waymark'
import { valueOf } from '../../ui/call'

type Sent<F extends (input: never) => unknown> = Parameters<F>[0]
const { kioskSettings } = waymark

export const useKioskSettings = () =>
  useQuery({ queryKey: ['kioskSettings', 'view'], queryFn: () => valueOf(kioskSettings.get()) })
export const useUpdateKioskSettings = () =>
  useMutation({ mutationFn: (input: Sent<typeof kioskSettings.update>) => valueOf(kioskSettings.update(input)) })
export const useSetExitPin = () =>
  useMutation({ mutationFn: (pin: string) => valueOf(kioskSettings.setExitPin({ pin })) })

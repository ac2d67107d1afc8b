import { notifications } from '@mantine/notifications'
import { useErrorText } from './useErrorText'

/** Short messages at the top of the window that go away by themselves; faults stay until they are closed. */
export const useNotice = () => {
  const errorText = useErrorText()
  return {
    done: (message: string): void => {
      notifications.show({ message, color: 'lake', withCloseButton: true })
    },
    failed: (error: unknown): void => {
      notifications.show({ message: errorText(error), color: 'red', autoClose: false, role: 'alert' })
    },
  }
}

import { Alert, Button, Center, Loader, Stack, Text, Title } from '@mantine/core'
import { IconAlertTriangle, IconRefresh } from '@tabler/icons-react'
import type { ReactNode } from 'react'

/** Something is on its way. The words are read out, too. */
export const LoadingState = ({ label }: { readonly label: string }) => (
  <Center mih={200} role="status">
    <Stack align="center" gap="sm">
      <Loader />
      <Text c="stone.7">{label}</Text>
    </Stack>
  </Center>
)

interface EmptyStateProps {
  readonly title: string
  readonly text?: string
  readonly icon?: ReactNode
  readonly children?: ReactNode
}

/** Nothing is there yet, and what to do about it. */
export const EmptyState = ({ title, text, icon, children }: EmptyStateProps) => (
  <Center mih={240}>
    <Stack align="center" gap="sm" maw={440}>
      {icon}
      <Title order={3} ta="center">
        {title}
      </Title>
      {text === undefined ? null : (
        <Text c="stone.7" ta="center">
          {text}
        </Text>
      )}
      {children}
    </Stack>
  </Center>
)

interface ErrorStateProps {
  readonly title?: string
  readonly message: string
  readonly retry?: { readonly label: string; readonly run: () => void }
}

/** What went wrong, in the person's language, and what to do. */
export const ErrorState = ({ title, message, retry }: ErrorStateProps) => (
  <Alert
    color="red"
    variant="light"
    role="alert"
    icon={<IconAlertTriangle aria-hidden />}
    {...(title !== undefined && { title })}
  >
    <Stack gap="sm" align="flex-start">
      <Text>{message}</Text>
      {retry ? (
        <Button variant="default" size="sm" leftSection={<IconRefresh size={18} aria-hidden />} onClick={retry.run}>
          {retry.label}
        </Button>
      ) : null}
    </Stack>
  </Alert>
)

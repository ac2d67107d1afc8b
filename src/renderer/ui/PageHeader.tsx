import { Group, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'

interface PageHeaderProps {
  readonly title: ReactNode
  readonly intro?: string
  readonly before?: ReactNode
  readonly children?: ReactNode
}

/** Head of a desk page: what it is, and what can be done on it. */
export const PageHeader = ({ title, intro, before, children }: PageHeaderProps) => (
  <Group component="header" justify="space-between" align="flex-end" mb="lg" gap="md">
    <div>
      {before}
      <Title order={1} size="h2">
        {title}
      </Title>
      {intro === undefined ? null : (
        <Text c="stone.7" maw={640}>
          {intro}
        </Text>
      )}
    </div>
    <Group gap="sm">{children}</Group>
  </Group>
)

import { Card, Center, Group, Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { deskLanguages } from '@shared/languages'
import { Brand } from '../../desk/Brand'
import { asDeskLanguage } from '../../desk/desk-context'
import { showLanguage } from '../../i18n/setup'
import { LanguageSelect } from '../../ui/LanguageSelect'
import styles from './EntryFrame.module.css'

interface EntryFrameProps {
  readonly title: string
  readonly intro?: string
  readonly width?: number
  readonly children: ReactNode
}

/** Frame of the pages before the desk: one calm card, and the language to read it in. */
export const EntryFrame = ({ title, intro, width = 460, children }: EntryFrameProps) => {
  const { t, i18n } = useTranslation('desk')
  return (
    <div className={styles.frame}>
      <Group component="header" justify="space-between" className={styles.top}>
        <Brand />
        <LanguageSelect
          size="sm"
          w={200}
          aria-label={t('language')}
          languages={deskLanguages}
          value={asDeskLanguage(i18n.language)}
          onChange={(language) => void showLanguage(i18n, language)}
        />
      </Group>
      <Center component="main" className={styles.middle}>
        <Card w="100%" maw={width} padding="xl" shadow="sm">
          <Stack gap="lg">
            <div>
              <Title order={1} size="h2">
                {title}
              </Title>
              {intro === undefined ? null : (
                <Text c="stone.7" mt={4}>
                  {intro}
                </Text>
              )}
            </div>
            {children}
          </Stack>
        </Card>
      </Center>
    </div>
  )
}

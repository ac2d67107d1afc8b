import { Button, Card, Group, SimpleGrid, Text, Title } from '@mantine/core'
import { IconLungs, IconPlayerPlay, IconStretching, type Icon } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { sharedExercises, type SharedExercise } from '@shared/features/facing/facing.contract'
import type { MigrantLanguage } from '@shared/languages'
import { useDesk, useMigrantLanguages } from '../../desk/desk-context'
import { GuidedExercise } from '../../exercises/GuidedExercise'
import { LanguageSelect } from '../../ui/LanguageSelect'
import { PageHeader } from '../../ui/PageHeader'
import { ShareButton } from '../facing/ShareButton'
import { GuidanceLink } from '../guidance/GuidanceLink'
import styles from './ExercisesPage.module.css'

const signs: Record<SharedExercise, Icon> = { breathing: IconLungs, muscles: IconStretching }

/**
 * Breathing and muscle relaxation, here or on the migrant's screen (Toolkit, Tool 2.1.1). The migrant's screen is the
 * counsellor's to fill; whoever else looks at an exercise does it here.
 */
export const ExercisesPage = () => {
  const { t } = useTranslation('desk')
  const { user } = useDesk()
  const languages = useMigrantLanguages()
  const [language, setLanguage] = useState<MigrantLanguage>(languages[0] ?? 'en')
  const [running, setRunning] = useState<SharedExercise | null>(null)
  const end = (): void => setRunning(null)
  return (
    <>
      <PageHeader title={t('exercises.title')} intro={t('exercises.intro')}>
        <LanguageSelect
          w={240}
          label={t('exercises.language')}
          languages={languages}
          value={language}
          onChange={setLanguage}
        />
      </PageHeader>
      <Group mb="md">
        <GuidanceLink id="guidance/breathing-relaxation" />
        <GuidanceLink id="guidance/helping-calm" />
      </Group>
      {running === null ? (
        <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
          {sharedExercises.map((exercise) => {
            const Sign = signs[exercise]
            return (
              <Card key={exercise}>
                <Group wrap="nowrap" align="flex-start">
                  <Sign size={36} stroke={1.4} aria-hidden />
                  <div>
                    <Title order={2} size="h4">
                      {t(`exercises.${exercise}`)}
                    </Title>
                    <Text c="stone.7" mb="md">
                      {t(`exercises.${exercise}Hint`)}
                    </Text>
                    <Group>
                      <Button
                        leftSection={<IconPlayerPlay size={20} aria-hidden />}
                        onClick={() => setRunning(exercise)}
                        aria-label={`${t('exercises.here')}: ${t(`exercises.${exercise}`)}`}
                      >
                        {t('exercises.here')}
                      </Button>
                      {user.role === 'counsellor' ? (
                        <ShareButton
                          what={{ kind: 'exercise', exercise, language }}
                          share={`${t('exercises.share')}: ${t(`exercises.${exercise}`)}`}
                          stop={t('exercises.stopSharing')}
                        />
                      ) : null}
                    </Group>
                  </div>
                </Group>
              </Card>
            )
          })}
        </SimpleGrid>
      ) : (
        <div className={styles.stage}>
          <GuidedExercise exercise={running} language={language} onEnd={end} headingLevel={2} />
        </div>
      )}
    </>
  )
}

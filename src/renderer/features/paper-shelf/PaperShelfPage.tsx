import { Button, Card, Group, Stack, Switch, Text, Title } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { materialGroups } from '@shared/features/materials/catalogue'
import type { MaterialId, ShelvedMaterial } from '@shared/features/materials/materials.contract'
import type { DocumentRequest } from '@shared/features/printing/printing.contract'
import type { MigrantLanguage } from '@shared/languages'
import { asDeskLanguage, useMigrantLanguages } from '../../desk/desk-context'
import { LanguageSelect } from '../../ui/LanguageSelect'
import { PageHeader } from '../../ui/PageHeader'
import { ErrorState, LoadingState } from '../../ui/states'
import { useErrorText } from '../../ui/useErrorText'
import { PrintDialog } from '../printing/PrintDialog'
import { setNames, sets } from './sets'
import { ShelfRow } from './ShelfRow'
import { useShelf } from './shelf.data'

/** What a page of the shelf is printed from: the forms to sign have boxes of their own for the answer. */
const requestFor = (id: MaterialId, language: MigrantLanguage, large: boolean): DocumentRequest => {
  if (id === 'form/consent-counselling') return { kind: 'consent-form', purpose: 'counselling', language, large }
  if (id === 'form/consent-transfer') return { kind: 'consent-form', purpose: 'transfer', language, large }
  return { kind: 'material', id, language, large }
}

/** Pages without anybody's data, to print in any language, one by one or as a set (Toolkit 1.5). */
export const PaperShelfPage = () => {
  const { t, i18n } = useTranslation('desk')
  const errorText = useErrorText()
  const languages = useMigrantLanguages()
  const [language, setLanguage] = useState<MigrantLanguage>(languages[0] ?? 'en')
  const [large, setLarge] = useState(false)
  const [ticked, setTicked] = useState<readonly MaterialId[]>([])
  const [shown, setShown] = useState<DocumentRequest | null>(null)
  const shelf = useShelf(asDeskLanguage(i18n.language))
  const pages = useShelf(language)
  const pageOf = (id: MaterialId): ShelvedMaterial | undefined => pages.data?.find((page) => page.id === id)
  const tick = (id: MaterialId, on: boolean): void =>
    setTicked(on ? [...ticked, id] : ticked.filter((other) => other !== id))
  // In the shelf's order, whatever the order of ticking was.
  const set = (shelf.data ?? []).map(({ id }) => id).filter((id) => ticked.includes(id))

  return (
    <>
      <PageHeader title={t('paper.title')} intro={t('paper.intro')}>
        <LanguageSelect
          w={240}
          label={t('paper.languageOfPage')}
          languages={languages}
          value={language}
          onChange={setLanguage}
        />
      </PageHeader>
      <Card mb="lg" padding="md">
        <Group justify="space-between" gap="md">
          <Group gap="xs" role="group" aria-label={t('paper.sets')}>
            <Text fw={600}>{t('paper.sets')}</Text>
            {setNames.map((name) => (
              <Button key={name} size="sm" variant="default" onClick={() => setTicked(sets[name])}>
                {t(`paper.set.${name}`)}
              </Button>
            ))}
          </Group>
          <Group gap="md">
            <Switch
              label={t('paper.large')}
              checked={large}
              onChange={(event) => setLarge(event.currentTarget.checked)}
            />
            <Button
              leftSection={<IconPrinter size={20} aria-hidden />}
              disabled={set.length === 0}
              onClick={() => setShown({ kind: 'material-set', ids: [...set], language, large })}
            >
              {t('paper.printSet', { pages: set.length })}
            </Button>
          </Group>
        </Group>
      </Card>
      {shelf.isPending ? <LoadingState label={t('loading')} /> : null}
      {shelf.isError ? (
        <ErrorState message={errorText(shelf.error)} retry={{ label: t('retry'), run: () => void shelf.refetch() }} />
      ) : null}
      {shelf.data ? (
        <Stack gap="lg">
          {materialGroups.map((group) => (
            <Card key={group} padding="md">
              <Title order={2} size="h4" mb={4}>
                {t(`paper.group.${group}`)}
              </Title>
              {shelf.data
                .filter((material) => material.group === group)
                .map((material) => (
                  <ShelfRow
                    key={material.id}
                    material={material}
                    page={pageOf(material.id)}
                    {...(group !== 'form' && {
                      ticked: ticked.includes(material.id),
                      onTick: (on: boolean) => tick(material.id, on),
                    })}
                    onShow={() => setShown(requestFor(material.id, language, large))}
                  />
                ))}
              {group === 'form' ? (
                <Group justify="flex-end" mt="sm">
                  <Button variant="subtle" onClick={() => setShown({ kind: 'grid-blank', language })}>
                    {t('paper.gridBlank')}
                  </Button>
                </Group>
              ) : null}
            </Card>
          ))}
        </Stack>
      ) : null}
      {shown ? <PrintDialog request={shown} onClose={() => setShown(null)} /> : null}
    </>
  )
}

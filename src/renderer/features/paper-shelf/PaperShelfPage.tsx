import { Button, Card, Group, SimpleGrid, Text, Title } from '@mantine/core'
import { IconClipboardText, IconLayoutGrid, IconScale, IconSend, type Icon } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocumentRequest } from '@shared/features/printing/printing.contract'
import type { MigrantLanguage } from '@shared/languages'
import { useMigrantLanguages } from '../../desk/desk-context'
import { LanguageSelect } from '../../ui/LanguageSelect'
import { PageHeader } from '../../ui/PageHeader'
import { PrintDialog } from '../printing/PrintDialog'

interface Sheet {
  readonly name: 'rights' | 'gridBlank' | 'consentCounselling' | 'consentTransfer'
  readonly icon: Icon
  readonly request: (language: MigrantLanguage) => DocumentRequest
}

const sheets: readonly Sheet[] = [
  { name: 'rights', icon: IconScale, request: (language) => ({ kind: 'material', id: 'handout/rights', language }) },
  { name: 'gridBlank', icon: IconLayoutGrid, request: (language) => ({ kind: 'grid-blank', language }) },
  {
    name: 'consentCounselling',
    icon: IconClipboardText,
    request: (language) => ({ kind: 'consent-form', purpose: 'counselling', language }),
  },
  {
    name: 'consentTransfer',
    icon: IconSend,
    request: (language) => ({ kind: 'consent-form', purpose: 'transfer', language }),
  },
]

/** Pages without anybody's data, to print in any language. */
export const PaperShelfPage = () => {
  const { t } = useTranslation('desk')
  const languages = useMigrantLanguages()
  const [language, setLanguage] = useState<MigrantLanguage>(languages[0] ?? 'en')
  const [shown, setShown] = useState<Sheet | null>(null)
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
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
        {sheets.map((sheet) => (
          <Card key={sheet.name}>
            <Group wrap="nowrap" align="flex-start" h="100%">
              <sheet.icon size={32} stroke={1.4} aria-hidden />
              <div style={{ flex: 1 }}>
                <Title order={2} size="h4">
                  {t(`paper.${sheet.name}`)}
                </Title>
                <Text c="stone.7">{t(`paper.${sheet.name}Hint`)}</Text>
              </div>
              <Button
                variant="light"
                onClick={() => setShown(sheet)}
                aria-label={`${t('paper.show')}: ${t(`paper.${sheet.name}`)}`}
              >
                {t('paper.show')}
              </Button>
            </Group>
          </Card>
        ))}
      </SimpleGrid>
      {shown ? <PrintDialog request={shown.request(language)} onClose={() => setShown(null)} /> : null}
    </>
  )
}

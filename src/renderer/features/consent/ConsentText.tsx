import { Card, Group, ScrollArea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { MaterialId } from '@shared/features/materials/materials.contract'
import type { MigrantLanguage } from '@shared/languages'
import { useMigrantLanguages } from '../../desk/desk-context'
import { LanguageSelect } from '../../ui/LanguageSelect'
import { MaterialBody } from '../../ui/MaterialBody'
import { ReviewMark } from '../../ui/ReviewMark'
import { ErrorState, LoadingState } from '../../ui/states'
import { useErrorText } from '../../ui/useErrorText'
import type { CaseId } from '@shared/ids'
import { ShareButton } from '../facing/ShareButton'
import { useMaterial } from '../materials/materials.data'

interface ConsentTextProps {
  readonly id: Extract<MaterialId, `form/${string}`>
  readonly caseId: CaseId
  readonly language: MigrantLanguage
  readonly onLanguage: (language: MigrantLanguage) => void
}

/** The text that is read out, in the person's language, and on the facing display if the counsellor wants. */
export const ConsentText = ({ id, caseId, language, onLanguage }: ConsentTextProps) => {
  const { t } = useTranslation('consent')
  const { t: desk } = useTranslation('desk')
  const errorText = useErrorText()
  const material = useMaterial(id, language)
  const languages = useMigrantLanguages()
  return (
    <Card>
      <Group justify="space-between" mb="md">
        <LanguageSelect
          aria-label={t('language')}
          w={220}
          languages={languages}
          value={language}
          onChange={onLanguage}
        />
        <ShareButton what={{ kind: 'material', id, language, caseId }} share={t('showFacing')} stop={t('stopFacing')} />
      </Group>
      {material.isPending ? <LoadingState label={desk('loading')} /> : null}
      {material.isError ? <ErrorState message={errorText(material.error)} /> : null}
      {material.data ? (
        <>
          <ScrollArea.Autosize mah="60vh" type="auto" offsetScrollbars viewportProps={{ tabIndex: 0 }}>
            <MaterialBody material={material.data} />
          </ScrollArea.Autosize>
          <ReviewMark material={material.data} />
        </>
      ) : null}
    </Card>
  )
}

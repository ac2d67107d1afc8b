import { Alert, Anchor, Group, Tabs, Text } from '@mantine/core'
import { IconArrowLeft, IconHandStop, IconLock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { CaseId } from '@shared/ids'
import type { MaterialId } from '@shared/features/materials/materials.contract'
import { ownName } from '@shared/languages'
import { useRouter, type CaseTab } from '../../desk/route'
import { DirectionalIcon } from '../../ui/DirectionalIcon'
import { Ordered } from '../../ui/Ordered'
import { PageHeader } from '../../ui/PageHeader'
import { ErrorState, LoadingState } from '../../ui/states'
import { useErrorText } from '../../ui/useErrorText'
import { GridTab } from '../adversity-grid/GridTab'
import { ConsentTab } from '../consent/ConsentTab'
import { GuidanceLink } from '../guidance/GuidanceLink'
import { HandoverTab } from '../handover/HandoverTab'
import { useCase } from './cases.data'
import { ConsentBadge } from './ConsentBadge'

const tabs = ['consent', 'grid', 'handover'] as const satisfies readonly CaseTab[]

/** The card that belongs to each part of a case. */
const guidance: Record<CaseTab, MaterialId> = {
  consent: 'guidance/consent-checks',
  grid: 'guidance/adversity-grid-guide',
  handover: 'guidance/data-sharing',
}

/** One case. Everything but the consent is closed until the person agreed to the counselling. */
export const CasePage = ({ caseId, tab }: { readonly caseId: CaseId; readonly tab: CaseTab }) => {
  const { t } = useTranslation('cases')
  const { t: desk } = useTranslation('desk')
  const errorText = useErrorText()
  const { go } = useRouter()
  const found = useCase(caseId)

  if (found.isPending) return <LoadingState label={desk('loading')} />
  if (found.isError) {
    return (
      <ErrorState message={errorText(found.error)} retry={{ label: desk('retry'), run: () => void found.refetch() }} />
    )
  }
  const file = found.data
  const open = file.counselling === 'given'
  const shown = open ? tab : 'consent'

  const back = (
    <Anchor component="button" type="button" onClick={() => go({ page: 'cases' })} size="sm">
      <Group gap={4} component="span">
        <DirectionalIcon icon={IconArrowLeft} size={16} />
        {t('title')}
      </Group>
    </Anchor>
  )

  return (
    <>
      <PageHeader title={<Ordered>{file.caseNumber}</Ordered>} before={back}>
        <Text>
          <span lang={file.language}>{ownName(file.language)}</span>
          {file.interpreterNeeded ? ` · ${t('interpreterNeeded')}` : ''}
        </Text>
        <ConsentBadge state={file.counselling} />
      </PageHeader>
      <Tabs
        value={shown}
        keepMounted={false}
        onChange={(next) => {
          const chosen = tabs.find((known) => known === next)
          if (chosen) go({ page: 'case', caseId, tab: chosen })
        }}
      >
        <Tabs.List mb="lg" aria-label={file.caseNumber}>
          {tabs.map((name) => (
            <Tabs.Tab
              key={name}
              value={name}
              fz="md"
              disabled={!open && name !== 'consent'}
              {...(!open && name !== 'consent' && { leftSection: <IconLock size={16} aria-hidden /> })}
            >
              {t(`tabs.${name}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {file.counselling === 'refused' || file.counselling === 'withdrawn' ? (
          <Alert mb="lg" color="stone" icon={<IconHandStop aria-hidden />} title={t(`${file.counselling}Title`)}>
            {t(`${file.counselling}Text`)}
          </Alert>
        ) : null}
        {file.counselling === 'missing' ? (
          <Text mb="md" c="stone.7">
            {t('closedUntilConsent')}
          </Text>
        ) : null}
        <GuidanceLink id={guidance[tab]} />
        <Tabs.Panel value="consent">
          <ConsentTab file={file} />
        </Tabs.Panel>
        <Tabs.Panel value="grid">
          <GridTab file={file} />
        </Tabs.Panel>
        <Tabs.Panel value="handover">
          <HandoverTab file={file} />
        </Tabs.Panel>
      </Tabs>
    </>
  )
}

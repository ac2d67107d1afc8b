import { MultiSelect, Radio, Select, Stack, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { idleSecondsChoices, settingKinds, type SiteSettings } from '@shared/features/site/site.contract'
import { englishName, isMigrantLanguage, migrantLanguages, ownName } from '@shared/languages'

interface SiteFieldsProps {
  readonly site: SiteSettings
  readonly onChange: (site: SiteSettings) => void
}

/** What an office says about itself. */
export const SiteFields = ({ site, onChange }: SiteFieldsProps) => {
  const { t } = useTranslation('desk')
  return (
    <Stack gap="md">
      <TextInput
        label={t('site.name')}
        description={t('setup.siteIntro')}
        value={site.name}
        maxLength={200}
        onChange={(event) => onChange({ ...site, name: event.currentTarget.value })}
        data-autofocus
      />
      <Radio.Group
        label={t('site.setting')}
        value={site.setting}
        onChange={(value) => {
          const setting = settingKinds.find((kind) => kind === value)
          if (setting) onChange({ ...site, setting })
        }}
      >
        <Stack gap={6} mt={6}>
          {settingKinds.map((kind) => (
            <Radio key={kind} value={kind} label={t(`site.settings.${kind}`)} />
          ))}
        </Stack>
      </Radio.Group>
      <MultiSelect
        size="md"
        label={t('site.languages')}
        description={t('site.languagesHint')}
        data={migrantLanguages().map((language) => ({
          value: language,
          label: language === 'en' ? ownName(language) : `${ownName(language)} · ${englishName(language)}`,
        }))}
        value={[...site.languages]}
        onChange={(chosen) => onChange({ ...site, languages: chosen.filter(isMigrantLanguage) })}
      />
      <Select
        label={t('site.idle')}
        maw={260}
        data={idleSecondsChoices.map((seconds) => ({ value: String(seconds), label: t(`site.idleChoice.${seconds}`) }))}
        value={String(site.idleSeconds)}
        onChange={(value) => {
          const idleSeconds = idleSecondsChoices.find((seconds) => String(seconds) === value)
          if (idleSeconds !== undefined) onChange({ ...site, idleSeconds })
        }}
      />
    </Stack>
  )
}

import { Select, type SelectProps } from '@mantine/core'
import { englishName, ownName, type MigrantLanguage } from '@shared/languages'

interface LanguageSelectProps<L extends MigrantLanguage> extends Omit<SelectProps, 'data' | 'value' | 'onChange'> {
  readonly languages: readonly L[]
  readonly value: L | null
  readonly onChange: (language: L) => void
}

/** Choice of a language, each by its own name with the English one beside it. */
export const LanguageSelect = <L extends MigrantLanguage>({
  languages,
  value,
  onChange,
  ...props
}: LanguageSelectProps<L>) => (
  <Select
    {...props}
    data={languages.map((language) => ({
      value: language,
      label: language === 'en' ? ownName(language) : `${ownName(language)} · ${englishName(language)}`,
    }))}
    value={value}
    onChange={(chosen) => {
      const language = languages.find((known) => known === chosen)
      if (language) onChange(language)
    }}
  />
)

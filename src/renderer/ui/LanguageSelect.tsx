import { Select, type SelectProps } from '@mantine/core'
import type { MigrantLanguage } from '@shared/languages'
import { languageChoices } from './language-choices'

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
    data={languageChoices(languages)}
    value={value}
    onChange={(chosen) => {
      const language = languages.find((known) => known === chosen)
      if (language) onChange(language)
    }}
  />
)

import { englishName, ownName, type MigrantLanguage } from '@shared/languages'

/** Languages as choices, each by its own name with the English one beside it. */
export const languageChoices = <L extends MigrantLanguage>(
  languages: readonly L[],
): readonly { readonly value: L; readonly label: string }[] =>
  languages.map((language) => ({
    value: language,
    label: language === 'en' ? ownName(language) : `${ownName(language)} · ${englishName(language)}`,
  }))

import { MantineProvider } from '@mantine/core'
import { renderToStaticMarkup } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import { describe, expect, test } from 'vitest'
import type { Material, MaterialId } from '@shared/features/materials/materials.contract'
import type { DeskLanguage } from '@shared/languages'
import { searchCards } from './card-search'
import { CardView } from './CardView'
import { cardOf, quickCards, relatedTo } from './cards'
import { GuidanceDesk } from './GuidanceDesk'
import { ResultList } from './ResultList'
import { realCards, realTexts } from './testing/real-cards'
import { createCardSearch } from './useCardSearch'

const nothing = (): void => undefined

const markup = async (language: DeskLanguage, page: React.ReactNode): Promise<string> =>
  renderToStaticMarkup(
    <I18nextProvider i18n={await realTexts(language)}>
      <MantineProvider>{page}</MantineProvider>
    </I18nextProvider>,
  )

const deskMarkup = (
  language: DeskLanguage,
  openAt: MaterialId | null,
  cards: readonly Material[] = realCards(language),
): Promise<string> => markup(language, <GuidanceDesk cards={cards} openAt={openAt} onPrint={nothing} />)

const silence = (language: DeskLanguage): { readonly cards: readonly Material[]; readonly card: Material } => {
  const cards = realCards(language)
  const card = cardOf(cards, 'guidance/silence')
  if (!card) throw new Error('no card about silence')
  return { cards, card }
}

describe('[G.C] the guidance page', () => {
  test('begins with the search field, the eight topics and the cards that cannot wait', async () => {
    const page = await deskMarkup('en', null)
    expect(page).toMatch(/<input[^>]*role="combobox"[^>]*aria-expanded="false"/)
    expect(page.match(/aria-expanded="false"[^>]*><span>/g)).toHaveLength(8)
    expect(quickCards(realCards('en'))).toHaveLength(4)
    for (const { head } of quickCards(realCards('en'))) expect(page).toContain(head.title)
    expect(page).not.toContain('<article')
  })

  test('[G.D] opens at the card that another screen names, with its topic unfolded', async () => {
    const page = await deskMarkup('en', 'guidance/helping-calm')
    expect(page).toMatch(/<article[\s\S]*<h2[^>]*>Helping people feel calm<\/h2>/)
    expect(page.match(/<h2[^>]*><button[^>]*aria-expanded="true"/g)).toHaveLength(1)
    expect(page).toMatch(/aria-current="true"[^>]*><bdi lang="en" dir="ltr">Helping people feel calm/)
  })

  test('says so when the card is gone, and leaves out what is no longer there', async () => {
    expect(await deskMarkup('en', 'guidance/unheard-of')).toContain('This card is no longer here')
    const few = realCards('en').filter(({ id }) => id !== 'guidance/posture')
    expect(await deskMarkup('en', 'guidance/silence', few)).not.toContain('SOLER aid')
    expect(await deskMarkup('en', 'guidance/silence')).toContain('SOLER aid')
  })
})

describe('[G.C] an open card', () => {
  const view = async (language: DeskLanguage, previous: Material | null = null): Promise<string> => {
    const { card, cards } = silence(language)
    const related = relatedTo(card, cards)
    return markup(
      language,
      <CardView {...{ card, related, previous }} onOpen={nothing} onBack={nothing} onPrint={nothing} />,
    )
  }

  test('has title, summary, body, source, version, review mark and the cards that belong to it', async () => {
    const page = await view('fr')
    expect(page).toMatch(/<header lang="fr" dir="ltr"><h2[^>]*tabindex="-1"[^>]*>Le silence<\/h2>/)
    expect(page).toContain('Ce que peut vouloir dire une pause')
    expect(page).toMatch(/<h3[^>]*>[\s\S]*À ne jamais faire/)
    expect(page).toMatch(/Source\u00a0: Guide, box 1/)
    expect(page).toMatch(/Version <bdi[^>]*>1\.0<\/bdi>/)
    expect(page).toContain('n’a pas encore été vérifiée')
    for (const { head } of relatedTo(silence('fr').card, silence('fr').cards)) {
      expect(page).toMatch(new RegExp(`<button[^>]*><bdi[^>]*>${head.title.slice(0, 8)}`))
    }
    expect(page).toContain('Imprimer cette fiche')
    expect(page).not.toContain('Revenir à')
  })

  test('leads back to the card before', async () => {
    expect(await view('fr', silence('fr').card)).toMatch(/Revenir à\u00a0: Le silence/)
  })

  test('[D.I] says on an Arabic desk that it is in English, and on a French desk nothing of the kind', async () => {
    const notice = (await realTexts('ar')).t('notThere', { ns: 'guidance' })
    const page = await view('ar')
    expect(page).toContain(notice)
    expect(page).toMatch(/<header lang="en" dir="ltr">/)
    const french = (await realTexts('fr')).t('notThere', { ns: 'guidance' })
    expect(await view('fr')).not.toContain(french)
  })
})

describe('[G.C] the list of results', () => {
  test('marks the words, names the topic and the result that Enter opens', async () => {
    const cards = realCards('en')
    const search = createCardSearch(cards, await realTexts('en'), 'en')
    const results = searchCards(search, cards, 'silen')?.results ?? []
    const page = await markup('en', <ResultList id="list" results={results} active={1} onOpen={nothing} />)
    expect(page).toMatch(/role="option" aria-selected="false"[^>]*>[\s\S]*?<mark[^>]*>Silence<\/mark>/)
    expect(page.match(/aria-selected="true"/g)).toHaveLength(1)
    expect(page).toMatch(/id="list-1" role="option" aria-selected="true"/)
    expect(page).toContain('Talking and listening')
  })
})

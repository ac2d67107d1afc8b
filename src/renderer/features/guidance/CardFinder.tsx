import { CloseButton, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent as FieldKeyEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Material, MaterialId } from '@shared/features/materials/materials.contract'
import { searchCards } from './card-search'
import styles from './CardFinder.module.css'
import { FoundNotice } from './FoundNotice'
import { asksForSearch, listKeyOf, stepped } from './keys'
import { ResultList, resultId } from './ResultList'
import { TopicList } from './TopicList'
import { useCardSearch } from './useCardSearch'

interface CardFinderProps {
  readonly cards: readonly Material[]
  readonly current: MaterialId | null
  /** Whether the search field takes the keyboard when the page opens. */
  readonly focused: boolean
  readonly onOpen: (id: MaterialId) => void
}

const isForTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [role="dialog"]') !== null

/** The search field, and below it what it finds, or all cards by topic while it is empty. */
export const CardFinder = ({ cards, current, focused, onOpen }: CardFinderProps) => {
  const { t } = useTranslation('guidance')
  const field = useRef<HTMLInputElement>(null)
  const listId = useId()
  const [query, setQuery] = useState('')
  const [active, setActive] = useState(0)
  const search = useCardSearch(cards)
  const found = useMemo(() => (query === '' ? null : searchCards(search(), cards, query)), [search, cards, query])
  const results = found?.results ?? []

  useEffect(() => {
    const toField = (event: KeyboardEvent): void => {
      if (!asksForSearch(event) || isForTyping(event.target)) return
      event.preventDefault()
      field.current?.focus()
      field.current?.select()
    }
    document.addEventListener('keydown', toField)
    return () => document.removeEventListener('keydown', toField)
  }, [])

  const type = (text: string): void => {
    setQuery(text)
    setActive(0)
  }
  const press = (event: FieldKeyEvent): void => {
    if (event.key === 'Escape' && query !== '') {
      event.preventDefault()
      type('')
      return
    }
    const key = listKeyOf(event.nativeEvent)
    const chosen = results[active]
    if (key === null || !chosen) return
    event.preventDefault()
    if (key === 'open') onOpen(chosen.card.id)
    else setActive(stepped(active, key, results.length))
  }
  const clear = (): void => {
    type('')
    field.current?.focus()
  }

  return (
    <div className={styles.finder}>
      <TextInput
        ref={field}
        className={styles.field}
        role="combobox"
        aria-label={t('search')}
        aria-autocomplete="list"
        aria-expanded={results.length > 0}
        aria-keyshortcuts="/"
        {...(results.length > 0 && { 'aria-controls': listId, 'aria-activedescendant': resultId(listId, active) })}
        placeholder={t('placeholder')}
        autoComplete="off"
        spellCheck={false}
        autoFocus={focused}
        value={query}
        onChange={(event) => type(event.currentTarget.value)}
        onKeyDown={press}
        leftSection={<IconSearch size={18} aria-hidden />}
        rightSectionPointerEvents={query === '' ? 'none' : 'all'}
        rightSection={query === '' ? <kbd aria-hidden>/</kbd> : <CloseButton aria-label={t('clear')} onClick={clear} />}
      />
      <div className={styles.below}>
        <FoundNotice found={found} />
        {results.length > 0 ? <ResultList id={listId} results={results} active={active} onOpen={onOpen} /> : null}
        {found ? null : <TopicList cards={cards} current={current} onOpen={onOpen} />}
      </div>
    </div>
  )
}

import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FacingView } from '@shared/features/facing/facing.contract'
import { GuidedExercise } from '../exercises/GuidedExercise'
import { GridBoard } from '../features/adversity-grid/GridBoard'
import { renewWords, showLanguage } from '../i18n/setup'
import { valueOf } from '../ui/call'
import { MaterialBody } from '../ui/MaterialBody'
import { ReviewMark } from '../ui/ReviewMark'
import { ErrorState, LoadingState } from '../ui/states'
import styles from './FacingApp.module.css'
import { ReturnCodeDialog } from './ReturnCodeDialog'
import { useFacingView } from './useFacingView'
import { waymark } from './waymark'
import { Welcome } from './Welcome'

/** The migrant's side of the desk: a welcome, or what the counsellor shares. */
export const FacingApp = () => {
  const { t, i18n } = useTranslation('facing')
  const { view, failed } = useFacingView()
  const [askingForCode, setAskingForCode] = useState(false)
  const language = view && view.kind !== 'idle' ? view.language : null

  useEffect(() => {
    if (language !== null) void showLanguage(i18n, language)
  }, [i18n, language])

  useEffect(
    () =>
      waymark.listen((event) => {
        if (event.kind === 'askForReturnCode') setAskingForCode(true)
        if (event.kind === 'changed' && event.topic === 'contentPacks') void renewWords(i18n, language ?? undefined)
      }),
    [i18n, language],
  )

  useEffect(() => {
    const touch = (): void => void waymark.display.touch()
    window.addEventListener('pointerdown', touch)
    window.addEventListener('keydown', touch)
    return () => {
      window.removeEventListener('pointerdown', touch)
      window.removeEventListener('keydown', touch)
    }
  }, [])

  return (
    <main className={styles.page}>
      {failed ? (
        <ErrorState message={t('failed')} />
      ) : view === null ? (
        <LoadingState label={t('waiting')} />
      ) : (
        <Shared view={view} />
      )}
      {askingForCode ? <ReturnCodeDialog onClose={() => setAskingForCode(false)} /> : null}
    </main>
  )
}

const Shared = ({ view }: { readonly view: FacingView }) => {
  const { t } = useTranslation('facing')
  const { t: grid } = useTranslation('grid')
  switch (view.kind) {
    case 'idle':
      return <Welcome languages={view.languages} />
    case 'material':
      return (
        <article className={styles.material} lang={view.material.language}>
          <p className={styles.hint}>{t('readAlong')}</p>
          <h1>{view.material.head.title}</h1>
          <MaterialBody material={view.material} />
          <ReviewMark material={view.material} />
        </article>
      )
    case 'exercise':
      return (
        <div className={styles.exercise}>
          <GuidedExercise
            key={view.exercise}
            exercise={view.exercise}
            language={view.language}
            onEnd={() => void waymark.display.leaveExercise()}
          />
        </div>
      )
    case 'grid':
      return (
        <>
          <header className={styles.head}>
            <h1>{grid('title')}</h1>
            <p>{grid('intro')}</p>
            <p className={styles.hint}>
              {t('counsellorIsHere')} {t('askForHelp')}
            </p>
          </header>
          <GridBoard
            entries={view.grid.entries}
            languages={view.grid.languages}
            mine={view.language}
            onChange={(change) => valueOf(waymark.display.changeGrid(change))}
          />
        </>
      )
  }
}

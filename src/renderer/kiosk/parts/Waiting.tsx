import { useTranslation } from 'react-i18next'
import { LoadingState } from '../../ui/states'
import styles from './Waiting.module.css'

/** A text comes from the disk in a blink; only a slow one is worth a word. */
export const Late = () => {
  const { t } = useTranslation('kiosk')
  return (
    <div className={styles.late}>
      <LoadingState label={t('loading')} />
    </div>
  )
}

/** Says so without alarm: it is not the visitor's fault, and there is a way on. */
export const Failed = () => {
  const { t } = useTranslation('kiosk')
  return (
    <div role="alert">
      <Notice>{t('failed')}</Notice>
    </div>
  )
}

/** A sentence about the page that is not the page's own text. */
export const Notice = ({ children }: { readonly children: string }) => <p className={styles.notice}>{children}</p>

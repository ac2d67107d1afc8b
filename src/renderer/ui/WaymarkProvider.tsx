import '@mantine/core/styles.css'
import '@mantine/notifications/styles.css'
import './base.css'
import './nonce'
import { DirectionProvider, MantineProvider, useDirection } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { useEffect, type ReactNode } from 'react'
import { I18nextProvider, useTranslation } from 'react-i18next'
import type { i18n } from 'i18next'
import { directionOf, isMigrantLanguage } from '@shared/languages'
import { styleNonce } from './nonce'
import { theme } from './theme'

/** Theme, texts and direction of writing for a whole window. */
export const WaymarkProvider = ({
  i18n: instance,
  children,
}: {
  readonly i18n: i18n
  readonly children: ReactNode
}) => (
  <I18nextProvider i18n={instance}>
    <DirectionProvider detectDirection={false}>
      <MantineProvider theme={theme} forceColorScheme="light" getStyleNonce={styleNonce}>
        <FollowLanguage />
        <Notifications position="top-center" autoClose={6000} />
        {children}
      </MantineProvider>
    </DirectionProvider>
  </I18nextProvider>
)

/** Keeps the document's language and direction in step with the texts. */
const FollowLanguage = () => {
  const { i18n: current } = useTranslation()
  const { setDirection } = useDirection()
  const { language } = current
  useEffect(() => {
    if (!isMigrantLanguage(language)) return
    document.documentElement.lang = language
    setDirection(directionOf(language))
  }, [language, setDirection])
  return null
}

import '@mantine/core/styles.layer.css'
import '@mantine/notifications/styles.layer.css'
import './base.css'
import './nonce'
import { DirectionProvider, MantineProvider, useDirection } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { useEffect, type ReactNode } from 'react'
import { I18nextProvider, useTranslation } from 'react-i18next'
import type { i18n } from 'i18next'
import { directionOf, isMigrantLanguage, type Direction } from '@shared/languages'
import { styleNonce } from './nonce'
import { theme } from './theme'

interface WaymarkProviderProps {
  readonly i18n: i18n
  readonly children: ReactNode
}

/** Theme, texts and direction of writing for a whole window. */
export const WaymarkProvider = ({ i18n: instance, children }: WaymarkProviderProps) => (
  <I18nextProvider i18n={instance}>
    <DirectionProvider detectDirection={false} initialDirection={directionOfTexts(instance)}>
      <MantineProvider theme={theme} forceColorScheme="light" getStyleNonce={styleNonce}>
        <FollowLanguage />
        <Notifications position="bottom-center" autoClose={6000} />
        {children}
      </MantineProvider>
    </DirectionProvider>
  </I18nextProvider>
)

/** Keeps the theme's direction in step with the texts; the document's own follows in `i18n/setup`. */
const FollowLanguage = () => {
  const { i18n: current } = useTranslation()
  const { setDirection } = useDirection()
  const direction = directionOfTexts(current)
  useEffect(() => setDirection(direction), [direction, setDirection])
  return null
}

const directionOfTexts = ({ language }: i18n): Direction =>
  isMigrantLanguage(language) ? directionOf(language) : 'ltr'

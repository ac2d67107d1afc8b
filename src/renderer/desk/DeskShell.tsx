import { Button, NavLink, Stack, Text, Tooltip } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Account } from '@shared/features/accounts/accounts.contract'
import type { SiteSettings } from '@shared/features/site/site.contract'
import { AccountsPage } from '../features/accounts/AccountsPage'
import { MyAccountPage } from '../features/accounts/MyAccountPage'
import { GridPage } from '../features/adversity-grid/GridPage'
import { ContactsPage } from '../features/contacts/ContactsPage'
import { ContentPacksPage } from '../features/content-packs/ContentPacksPage'
import { CountersPage } from '../features/counters/CountersPage'
import { ExercisesPage } from '../features/exercises/ExercisesPage'
import { GuidanceRoute } from '../features/guidance/GuidanceRoute'
import { KioskSettingsPage } from '../features/kiosk-settings/KioskSettingsPage'
import { ReviewsPage } from '../features/reviews/ReviewsPage'
import { CasePage } from '../features/cases/CasePage'
import { CasesPage } from '../features/cases/CasesPage'
import { PaperShelfPage } from '../features/paper-shelf/PaperShelfPage'
import { SitePage } from '../features/site/SitePage'
import { lockDesk } from '../features/session/session.data'
import { Brand } from './Brand'
import styles from './DeskShell.module.css'
import { DeskContext } from './desk-context'
import { entriesOf, routeOf } from './entries'
import { LockWarning } from './LockWarning'
import { RouterProvider, useRouter, type Route } from './route'

interface DeskShellProps {
  readonly user: Account
  readonly site: SiteSettings
}

/** The unlocked desk: where one can go at the side, the page, and the lock within reach. */
export const DeskShell = ({ user, site }: DeskShellProps) => (
  <DeskContext.Provider value={{ user, site }}>
    <RouterProvider start={routeOf(entriesOf[user.role][0])}>
      <div className={styles.shell}>
        <Side user={user} siteName={site.name} />
        <main className={styles.main}>
          <div className={styles.page}>
            <Page />
          </div>
        </main>
      </div>
      <LockWarning />
    </RouterProvider>
  </DeskContext.Provider>
)

const Side = ({ user, siteName }: { readonly user: Account; readonly siteName: string }) => {
  const { t } = useTranslation('desk')
  const { route, go } = useRouter()
  const here = route.page === 'case' || route.page === 'grid' ? 'cases' : route.page
  return (
    <nav className={styles.side} aria-label={t('appName')}>
      <div className={styles.brand}>
        <Brand />
      </div>
      {entriesOf[user.role].map((entry) => (
        <NavLink
          key={entry.page}
          component="button"
          type="button"
          variant="light"
          active={here === entry.page}
          {...(here === entry.page && { 'aria-current': 'page' as const })}
          label={t(`nav.${entry.page}`)}
          leftSection={<entry.icon size={20} stroke={1.6} aria-hidden />}
          onClick={() => go(routeOf(entry))}
          fz="md"
        />
      ))}
      <Stack gap="xs" className={styles.end}>
        <div>
          <Text fw={600} truncate>
            {user.name}
          </Text>
          <Text size="sm" c="stone.7" lineClamp={2}>
            {siteName}
          </Text>
        </div>
        <Tooltip label={t('lockHint')}>
          <Button
            fullWidth
            variant="default"
            leftSection={<IconLock size={18} aria-hidden />}
            rightSection={<kbd dir="ltr">F12</kbd>}
            onClick={lockDesk}
          >
            {t('lock')}
          </Button>
        </Tooltip>
      </Stack>
    </nav>
  )
}

const Page = () => {
  const { route } = useRouter()
  return pageOf(route)
}

const pageOf = (route: Route) => {
  switch (route.page) {
    case 'cases':
      return <CasesPage />
    case 'case':
      return <CasePage caseId={route.caseId} tab={route.tab} />
    case 'grid':
      return <GridPage caseId={route.caseId} />
    case 'paper':
      return <PaperShelfPage />
    case 'guidance':
      return <GuidanceRoute key={route.card} card={route.card} />
    case 'exercises':
      return <ExercisesPage />
    case 'contacts':
      return <ContactsPage />
    case 'kiosk':
      return <KioskSettingsPage />
    case 'counters':
      return <CountersPage />
    case 'reviews':
      return <ReviewsPage />
    case 'contentPacks':
      return <ContentPacksPage />
    case 'accounts':
      return <AccountsPage />
    case 'site':
      return <SitePage />
    case 'me':
      return <MyAccountPage />
  }
}

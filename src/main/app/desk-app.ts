import { join } from 'node:path'
import { app, dialog, globalShortcut, powerMonitor, screen } from 'electron'
import type { Contact } from '@shared/features/contacts/contacts.contract'
import type { ChangeTopic } from '@shared/ipc/api'
import { takeAddedLanguages } from '@shared/languages'
import { deskProcedures } from '@shared/ipc/surface/desk'
import { facingProcedures } from '@shared/ipc/surface/facing'
import { accountsHandlers } from '../features/accounts/accounts.handlers'
import { adversityGridHandlers } from '../features/adversity-grid/adversity-grid.handlers'
import { casesHandlers } from '../features/cases/cases.handlers'
import { contactsOfPack } from '../features/contacts/pack-contacts'
import { contactsHandlers } from '../features/contacts/contacts.handlers'
import { contentPacksHandlers } from '../features/content-packs/content-packs.handlers'
import { consentHandlers } from '../features/consent/consent.handlers'
import { createFacingDisplay } from '../features/facing/facing-display'
import { displayHandlers, facingHandlers } from '../features/facing/facing.handlers'
import { createHandover } from '../features/handover/handover.handlers'
import { kioskSettingsHandlers } from '../features/kiosk-settings/kiosk-settings.handlers'
import { materialsHandlers } from '../features/materials/materials.handlers'
import { createMaterialsReader } from '../features/materials/materials.reader'
import { createPreparedDocuments } from '../features/printing/prepared-documents'
import { printingHandlers } from '../features/printing/printing.handlers'
import { reviewsHandlers } from '../features/reviews/reviews.handlers'
import { createDeskSession } from '../features/session/desk-session'
import { sessionHandlers } from '../features/session/session.handlers'
import { siteHandlers } from '../features/site/site.handlers'
import { createSitePublisher } from '../features/site/site-publisher'
import { languagesOfPack } from '../features/words/pack-words'
import { wordsHandlers } from '../features/words/words.handlers'
import type { Session } from '../ipc/policy'
import { createPaperPress } from '../printing/paper/press'
import { createSpooler } from '../printing/spooler/spooler'
import { asWaymarkError } from '../problems'
import { currentPackFolder } from '../content-packs/current-pack'
import { readCounters } from '../kiosk/counters/read-counters'
import { sharedFolderOf, sharedPlace } from '../shared-folder/shared-place'
import type { Act } from '../vault/act'
import { startVaultProcess } from '../vault/client'
import { vaultPlace } from '../vault/paths'
import { vaultStatus } from '../vault/status'
import { builtFile, builtInResources, contentFolders } from './places'
import { deskPolicies, facingPolicies } from './desk-policies'
import { createDeskWindows } from './desk-windows'
import { paperHost } from './paper-host'
import { reportFault } from './report'

/** Key that locks the desk from anywhere. */
const lockKey = 'F12'

/** Puts the desk together and opens it. The app must be ready. */
export const startDesk = (): void => {
  const dataFolder = app.getPath('userData')
  const sharedFolder = sharedFolderOf(app)
  const shared = sharedPlace(sharedFolder)
  let quitting = false
  const packFolder = (): string | null => currentPackFolder(shared.packs)
  const packContacts = (): readonly Contact[] => contactsOfPack(packFolder())
  const publisher = createSitePublisher(shared, () => session.vault(), packContacts)
  const words = wordsHandlers(packFolder)
  takeAddedLanguages(languagesOfPack(packFolder()))
  const materials = createMaterialsReader({
    folders: () => contentFolders(packFolder()),
    reviews: () => publisher.published()?.reviews ?? [],
  })
  const spooler = createSpooler()
  const prepared = createPreparedDocuments()
  const press = createPaperPress(paperHost(words), { report: (problem) => reportFault('paper', problem) })

  const session = createDeskSession({
    status: () => vaultStatus(vaultPlace(dataFolder)),
    startVault: () => startVaultProcess(builtFile('main/vault.js'), dataFolder),
    place: vaultPlace(dataFolder).folder,
    onOpened: () => {
      globalShortcut.register(lockKey, session.lock)
      windows.opened()
      changed('session')
      void press.warmUp()
      publisher.publish().catch((error: unknown) => reportFault('publishing the site', error))
    },
    onLocked: () => {
      globalShortcut.unregister(lockKey)
      prepared.clear()
      handover.forget()
      packs.forget()
      facing.forget()
      press.close()
      if (!quitting) windows.loadAfresh()
    },
    onLockWarning: (seconds) => windows.tellAll({ kind: 'lockWarning', seconds }),
  })

  const changed = (topic: ChangeTopic): void => windows.tellAll({ kind: 'changed', topic })
  const vault = session.vault
  const act = (by: Session): Act => ({ actor: by.user.id, at: new Date().toISOString() })
  const gate = { session: session.current, report: reportFault }
  const published = async <T>(topic: ChangeTopic, done: Promise<T>): Promise<T> => {
    const answer = await done
    try {
      await publisher.publish()
    } catch (error) {
      // The change is in the vault; only the kiosk does not know of it yet. The next publishing tells it.
      throw asWaymarkError(error)
    } finally {
      // Not before: the marks on texts come from what was gathered for publishing.
      changed(topic)
    }
    return answer
  }
  const askForPack = async (): Promise<string | null> => {
    const filters = [{ name: 'Waymark', extensions: ['waymark-content'] }]
    const { canceled, filePaths } = await dialog.showOpenDialog(windows.desk(), { properties: ['openFile'], filters })
    session.touch()
    return canceled ? null : (filePaths[0] ?? null)
  }
  const askForPlace = async (suggestedName: string): Promise<string | null> => {
    const options = { defaultPath: join(app.getPath('documents'), suggestedName) }
    const { canceled, filePath } = await dialog.showSaveDialog(windows.desk(), options)
    session.touch()
    return canceled || !filePath ? null : filePath
  }

  const facing = createFacingDisplay({
    screens: () => (screen.getAllDisplays().length > 1 ? 'second' : 'single'),
    show: (where) => windows.showFacing(where),
    hide: () => windows.hideFacing(),
    changed: () => changed('facing'),
    site: session.site,
    vault,
    materials,
    lock: session.lock,
  })
  const handover = createHandover({
    vault,
    press,
    materials,
    act,
    applicationVersion: app.getVersion(),
    askForPlace,
    changed: () => changed('handover'),
  })
  const publishing = { vault, act, published }
  const packs = contentPacksHandlers({
    ...publishing,
    packsFolder: shared.packs,
    folderShown: packFolder,
    builtIn: builtInResources(),
    askForPack,
    switched: () => {
      takeAddedLanguages(languagesOfPack(packFolder()))
      materials.refresh()
      // Its words are those of the pack before.
      press.close()
      void press.warmUp()
    },
  })
  const gridChanged = (topic: ChangeTopic): void => {
    changed(topic)
    if (topic === 'grid') changed('facing')
  }

  const windows = createDeskWindows({
    gate,
    lock: session.lock,
    lockKey,
    typing: session.prepare,
    facingTurned: facing.turned,
    deskRouter: {
      procedures: deskProcedures,
      handlers: {
        session: sessionHandlers(session),
        accounts: accountsHandlers({ session, act, changed }),
        site: siteHandlers({ session, ...publishing }),
        cases: casesHandlers({ vault, act, changed }),
        consent: consentHandlers({ vault, facing, act, changed }),
        adversityGrid: adversityGridHandlers({ vault, facing, act, changed: gridChanged }),
        facing: facingHandlers(facing),
        materials: materialsHandlers(materials),
        printing: printingHandlers({ vault, materials, packContacts, press, spooler, prepared, askForPlace }),
        contacts: contactsHandlers({ ...publishing, packContacts }),
        kioskSettings: kioskSettingsHandlers({ ...publishing, sharedFolder }),
        counters: { report: () => readCounters(shared.counters) },
        reviews: reviewsHandlers({ ...publishing, materials }),
        contentPacks: packs,
        handover: handover.handlers,
        words,
      },
      policies: deskPolicies,
    },
    facingRouter: {
      procedures: facingProcedures,
      handlers: { display: displayHandlers({ facing, session, changed: () => gridChanged('grid') }), words },
      policies: facingPolicies,
    },
  })

  powerMonitor.on('suspend', session.lock)
  powerMonitor.on('lock-screen', session.lock)
  app.on('second-instance', () => windows.desk().focus())
  // Between the windows of before and after a lock there is none; that must not end the app.
  app.on('window-all-closed', () => undefined)
  app.on('before-quit', () => {
    quitting = true
    session.lock()
    windows.end()
    press.close()
  })
  windows.open()
}

import type { kioskProcedures } from '@shared/ipc/surface/kiosk'
import type { PublicSite } from '@shared/features/kiosk/public-site'
import { defaultKioskSettings } from '@shared/features/kiosk-settings/kiosk-settings.contract'
import { ownFirst } from '@shared/languages'
import { WaymarkError } from '@shared/result'
import type { MaterialsReader } from '../features/materials/materials.reader'
import type { Handlers, Router } from '../ipc/router'
import type { createCounters } from './counters/counters'
import type { createExitGuard } from './exit-pin/exit-guard'
import { isFeedbackCode } from './feedback/code'
import type { FeedbackSpool } from './feedback/spool'
import type { KioskPrinting } from './kiosk-printing'

interface KioskContext {
  readonly materials: MaterialsReader
  readonly words: Handlers<'words'>
  readonly printing: KioskPrinting
  readonly counters: ReturnType<typeof createCounters>
  readonly feedback: FeedbackSpool
  readonly exit: ReturnType<typeof createExitGuard>
  /** What the desk published; null where there is no desk. */
  readonly site: () => PublicSite | null
  readonly leave: () => void
}

/** Everything a visitor's page can ask for. */
export const kioskHandlers = (context: KioskContext): Router<typeof kioskProcedures>['handlers'] => {
  const { materials, words, printing, counters, feedback, exit, site, leave } = context
  return {
    materials: {
      shelf: ({ language }) => materials.shelf(language),
      read: ({ id, language }) => materials.read(id, language),
    },
    words,
    kiosk: {
      view() {
        const { idleSeconds, printsPerHour, feedbackRecipient } = site()?.kiosk ?? defaultKioskSettings
        return {
          languages: ownFirst(site()?.languages ?? []),
          idleSeconds,
          contacts: site()?.contacts ?? [],
          takesFeedback: feedbackRecipient !== null,
          prints: printsPerHour > 0,
        }
      },
      async print({ id, language, large }) {
        const material = await materials.read(id, language)
        const contacts = site()?.contacts ?? []
        const done = await printing.print({ kind: 'material', language, material, contacts, large })
        if (done.state === 'queued') counters.count({ kind: 'printed', language: material.language, id })
        return done
      },
      async count(event) {
        // Only texts that are there: a page that was tampered with must not fill the week's file with names of its own.
        if ('id' in event) await materials.read(event.id, event.language)
        counters.count(event)
        return null
      },
      async leave({ pin }) {
        await exit.requirePin(pin, site()?.exitPin ?? null)
        leave()
        return null
      },
    },
    feedback: {
      async leave(input) {
        const left = await feedback.leave(input)
        counters.count({ kind: 'feedback', language: input.language })
        return left
      },
      printSlip: ({ code, language }) => {
        if (!isFeedbackCode(code)) throw new WaymarkError('request.invalid', { field: 'code' })
        return printing.print({ kind: 'feedback-slip', language, code })
      },
    },
  }
}

import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PublicSite } from '@shared/features/kiosk/public-site'
import { invitationIn, ownName } from '@shared/languages'
import { publishSite } from '@main/shared-folder/public-site'
import { prepareSharedPlace } from '@main/shared-folder/shared-files'
import { sharedPlace } from '@main/shared-folder/shared-place'
import { titleOf, wordsOf } from '../../test/driver/words'
import { fictionalContacts } from '../fictional-contacts'
import type { BenchContext, Figure, Measurement } from '../figure'
import { inTurns, spreadOf } from '../statistics'
import { bareWindow, measureStart, memoryOf, type Start } from '../windows/start'
import { staticPages } from '../windows/static-pages'
import { startVisited, type Step, type Taken } from '../windows/visit'

/** The longest script to lay out, and the one with the largest font. */
const language = 'ur'
const text = 'handout/rights'

const site: PublicSite = {
  format: 1,
  siteName: 'Sample Desk',
  languages: ['ur', 'fr', 'en'],
  kiosk: { idleSeconds: 60, printsPerHour: 30, feedbackRecipient: null },
  exitPin: null,
  contacts: [...fictionalContacts],
  reviews: [],
}

/** A profile whose kiosk knows its site. */
const profileWithSite = (profile: string): string => {
  const place = sharedPlace(join(profile, 'shared'))
  prepareSharedPlace(place)
  publishSite(place, site)
  return profile
}

/** From nothing to the languages, and what the start page holds while nobody is there. */
const starts = async ({ rounds, folder }: BenchContext): Promise<readonly Figure[]> => {
  const bareProfile = join(folder, 'bare')
  mkdirSync(bareProfile)
  const kiosk = { target: process.cwd(), profile: profileWithSite(join(folder, 'start')), switches: ['--kiosk'] }
  const { ours, theirs } = await inTurns(rounds, {
    ours: () => measureStart({ ...kiosk, usable: 'main button[lang]' }),
    theirs: () => measureStart({ target: bareWindow(), profile: bareProfile }),
  })
  const whole = await inTurns(rounds, {
    // The way out for staff is drawn by what lies behind the start page.
    ours: () => measureStart({ ...kiosk, usable: '#start > div button' }),
    theirs: () => measureStart({ target: bareWindow(), profile: bareProfile }),
  })
  const usable = ({ usable: milliseconds }: Start): number => milliseconds
  const reference = 'a bare window of the same runtime'
  return [
    {
      title: 'kiosk: start until the languages are painted',
      unit: 'ms',
      reference,
      measured: { ours: spreadOf(ours.map(usable)), theirs: spreadOf(theirs.map(usable)) },
      goal: { times: 1.3 },
    },
    {
      title: 'kiosk: start until a touch is answered at once',
      unit: 'ms',
      reference,
      measured: { ours: spreadOf(whole.ours.map(usable)), theirs: spreadOf(whole.theirs.map(usable)) },
      goal: null,
    },
    { title: 'kiosk: memory at the start page', unit: 'MiB', reference, measured: memoryOf(ours, theirs), goal: null },
  ]
}

interface NamedStep extends Step {
  /** What the table calls it; null: on the way, not measured. */
  readonly name: string | null
}

/** One visit, from the start page and back to it. */
const visitSteps = (): readonly NamedStep[] => {
  const words = wordsOf(language)
  const title = titleOf(text, language)
  // The start page is still there, hidden.
  const tiles = 'main:not([hidden]) li button'
  return [
    {
      name: 'kiosk: from the language to its home page',
      press: { among: 'main button', words: ownName(language) },
      next: { title: words('kiosk', 'welcome'), shows: tiles },
    },
    {
      name: 'kiosk: from the home page to a group',
      press: { among: tiles, words: words('kiosk', 'know') },
      next: { title: words('kiosk', 'know'), shows: tiles },
    },
    {
      name: 'kiosk: from the group to a text',
      press: { among: tiles, words: title },
      next: { title, shows: 'article' },
    },
    {
      name: null,
      press: { among: 'nav button', words: words('kiosk', 'done') },
      next: { title: invitationIn('en'), shows: 'main button[lang]' },
    },
  ]
}

/** @throws Error when the copies are laid out in another way: a comparison would mean nothing */
const requireSamePages = (ours: readonly Taken[], theirs: readonly Taken[]): void => {
  const strange = ours.findIndex(({ page }, index) => Math.abs(page.height - (theirs[index]?.page.height ?? 0)) > 1)
  if (strange !== -1) throw new Error(`page ${strange} of the bare pages is not as high as the kiosk's own`)
}

/** From the click to the next page, painted. Every round is a visitor of their own, in a kiosk that had one before. */
const pageToPage = async ({ rounds, folder }: BenchContext): Promise<readonly Figure[]> => {
  const steps = visitSteps()
  const kiosk = startVisited({
    target: process.cwd(),
    profile: profileWithSite(join(folder, 'visits')),
    switches: ['--kiosk'],
  })
  try {
    const copies = (await kiosk.visit(steps)).map(({ page }) => page)
    const page = join(folder, 'pages.html')
    // The visit ends on the start page, which is where the next one begins.
    writeFileSync(page, staticPages([...copies.slice(-1), ...copies.slice(0, -1)]))
    const bare = startVisited({
      target: join(process.cwd(), 'bench/windows/static-pages.cjs'),
      profile: join(folder, 'pages'),
      switches: [`--page=${page}`, '--allow-file-access-from-files'],
    })
    try {
      const { ours, theirs } = await inTurns(rounds, {
        ours: () => kiosk.visit(steps),
        theirs: () => bare.visit(steps),
      })
      requireSamePages(ours.at(-1) ?? [], theirs.at(-1) ?? [])
      return steps.flatMap(({ name }, index): Figure[] => {
        if (name === null) return []
        const spread = (visits: readonly (readonly Taken[])[]) =>
          spreadOf(visits.flatMap((visit) => visit[index]?.milliseconds ?? []))
        return [
          {
            title: name,
            unit: 'ms',
            reference: 'a bare page that puts the same HTML in place',
            measured: { ours: spread(ours), theirs: spread(theirs) },
            goal: { atMost: 100 },
          },
        ]
      })
    } finally {
      await bare.end()
    }
  } finally {
    await kiosk.end()
  }
}

/** What a visitor of the kiosk waits for. */
export const kiosk: Measurement = {
  name: 'kiosk',
  run: async (context) => [...(await starts(context)), ...(await pageToPage(context))],
}

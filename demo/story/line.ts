import type { Page } from '@playwright/test'
import type { Story } from '../../test/driver/story'
import type { Stage } from '../stage'
import { askForConsent, registerCase } from './consent'
import { fillGrid } from './grid'
import { handOver, type StoryWithHandover } from './handover'
import type { StoryResult } from './results'

/** One person's way through the desk, as the story tells it. The desk is unlocked by a counsellor. */
export const tellStory = async (stage: Stage, desk: Page, story: Story): Promise<StoryResult> => {
  const begun = performance.now()
  const { progress } = stage
  const { language, caseNumber } = story
  const { decision } = story.consent
  await progress.step(`${language}: case registered, and still closed`, () => registerCase(stage, desk, story))
  const answer = decision === 'given' ? 'agreed' : 'refused, and the case file stays closed'
  const consentPaper = await progress.step(`${language}: consent read out, ${answer}, on paper`, () =>
    askForConsent(stage, desk, story),
  )
  const agreed = decision === 'given'
  const grid = agreed ? await fillGrid(stage, desk, story) : null
  const sealed = agreed && handsOver(story) ? await handOver(stage, desk, story) : null
  const ms = Math.round(performance.now() - begun)
  return { language, caseNumber, consent: decision, consentPaper, grid, package: sealed, ms }
}

const handsOver = (story: Story): story is StoryWithHandover => story.handover !== null

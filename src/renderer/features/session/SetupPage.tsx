import { Alert, Button, Group, Stack, Stepper } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SiteSettings } from '@shared/features/site/site.contract'
import { migrantLanguages } from '@shared/languages'
import { asDeskLanguage } from '../../desk/desk-context'
import { useErrorText } from '../../ui/useErrorText'
import { AccountFields, accountProblem, emptyAccount, type AccountDraft } from '../accounts/AccountFields'
import { SiteFields } from '../site/SiteFields'
import { EntryFrame } from './EntryFrame'
import { useSetUp } from './session.data'

const firstSite: SiteSettings = { name: '', setting: 'transit', languages: [...migrantLanguages()], idleSeconds: 300 }

/** The first start: the office, an administrator, a counsellor, and then the recovery sheet. */
export const SetupPage = ({ onMade }: { readonly onMade: (recoveryCode: string) => void }) => {
  const { t, i18n } = useTranslation('desk')
  const errorText = useErrorText()
  const setUp = useSetUp()
  const [step, setStep] = useState(0)
  const [site, setSite] = useState(firstSite)
  const [administrator, setAdministrator] = useState<AccountDraft>(emptyAccount)
  const [counsellor, setCounsellor] = useState<AccountDraft>(emptyAccount)
  const language = asDeskLanguage(i18n.language)

  const ready = [
    site.name.trim() !== '' && site.languages.length > 0,
    accountProblem(administrator) === null,
    accountProblem(counsellor) === null && counsellor.name.trim() !== administrator.name.trim(),
  ][step]

  const go = (): void => {
    if (step < 2) {
      setStep(step + 1)
      return
    }
    const people = { administrator: { ...administrator, language }, counsellor: { ...counsellor, language } }
    const bare = ({ again: _, ...account }: AccountDraft & { readonly language: typeof language }) => account
    setUp.mutate(
      { site, administrator: bare(people.administrator), counsellor: bare(people.counsellor) },
      { onSuccess: ({ recoveryCode }) => onMade(recoveryCode) },
    )
  }

  return (
    <EntryFrame title={t('setup.title')} intro={t('setup.intro')} width={760}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (ready) go()
        }}
      >
        <Stack gap="lg">
          <Stepper
            active={step}
            size="sm"
            {...(!setUp.isPending && { onStepClick: (to: number) => to < step && setStep(to) })}
          >
            <Stepper.Step label={t('setup.stepSite')}>
              <SiteFields site={site} onChange={setSite} />
            </Stepper.Step>
            <Stepper.Step label={t('setup.stepAdministrator')}>
              <AccountFields
                intro={t('setup.administratorIntro')}
                account={administrator}
                onChange={setAdministrator}
              />
            </Stepper.Step>
            <Stepper.Step label={t('setup.stepCounsellor')}>
              <AccountFields intro={t('setup.counsellorIntro')} account={counsellor} onChange={setCounsellor} first />
            </Stepper.Step>
            <Stepper.Step label={t('setup.stepRecovery')} />
          </Stepper>
          {setUp.error ? (
            <Alert color="red" variant="light" role="alert">
              {errorText(setUp.error)}
            </Alert>
          ) : null}
          <Group justify="space-between">
            <Button variant="default" disabled={step === 0 || setUp.isPending} onClick={() => setStep(step - 1)}>
              {t('back')}
            </Button>
            <Button type="submit" disabled={!ready} loading={setUp.isPending}>
              {step < 2 ? t('next') : t('setup.create')}
            </Button>
          </Group>
        </Stack>
      </form>
    </EntryFrame>
  )
}

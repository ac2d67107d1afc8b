import { Card, Stack, Stepper, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseSummary } from '@shared/features/cases/cases.contract'
import type { Consent } from '@shared/features/consent/consent.contract'
import type { PackagePreview, SealedPackage } from '@shared/features/handover/handover.contract'
import { HandoverHistory } from './HandoverHistory'
import { PackagePreviewStep } from './PackagePreviewStep'
import { RecipientStep, type RecipientChoice } from './RecipientStep'
import { SealedStep } from './SealedStep'
import { TransferConsentStep } from './TransferConsentStep'

type Progress =
  | { readonly step: 0 }
  | { readonly step: 1; readonly consent: Consent }
  | { readonly step: 2; readonly consent: Consent; readonly choice: RecipientChoice; readonly preview: PackagePreview }
  | { readonly step: 3; readonly sealed: SealedPackage }

const steps = ['stepConsent', 'stepRecipient', 'stepPreview', 'stepSealed'] as const

/** Hands a case over: consent to this transfer, the recipient's key, a look at every file, and the seal. */
export const HandoverTab = ({ file }: { readonly file: CaseSummary }) => {
  const { t } = useTranslation('handover')
  const [progress, setProgress] = useState<Progress>({ step: 0 })

  const go = (step: number): void => {
    if (step === 0) setProgress({ step: 0 })
    if (step === 1 && progress.step === 2) setProgress({ step: 1, consent: progress.consent })
  }

  return (
    <Stack gap="xl">
      <Card>
        <Title order={2} size="h3">
          {t('title')}
        </Title>
        <Text c="stone.7" mb="lg">
          {t('intro')}
        </Text>
        <Stepper active={progress.step} size="sm" onStepClick={go}>
          {steps.map((name, index) => (
            <Stepper.Step key={name} label={t(name)} allowStepSelect={index < progress.step && progress.step < 3} />
          ))}
        </Stepper>
        <StepBody file={file} progress={progress} onProgress={setProgress} />
      </Card>
      <HandoverHistory caseId={file.id} />
    </Stack>
  )
}

interface StepBodyProps {
  readonly file: CaseSummary
  readonly progress: Progress
  readonly onProgress: (progress: Progress) => void
}

const StepBody = ({ file, progress, onProgress }: StepBodyProps) => {
  switch (progress.step) {
    case 0:
      return <TransferConsentStep file={file} onChosen={(consent) => onProgress({ step: 1, consent })} />
    case 1: {
      const { consent } = progress
      return (
        <RecipientStep
          file={file}
          consent={consent}
          onPreviewed={(choice, preview) => onProgress({ step: 2, consent, choice, preview })}
        />
      )
    }
    case 2:
      return (
        <PackagePreviewStep
          preview={progress.preview}
          choice={progress.choice}
          onSealed={(sealed) => onProgress({ step: 3, sealed })}
        />
      )
    case 3:
      return <SealedStep sealed={progress.sealed} onAnother={() => onProgress({ step: 0 })} />
  }
}

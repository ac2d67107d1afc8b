import { Alert, Button, Checkbox, NumberInput, Select, Stack, Text } from '@mantine/core'
import { IconDeviceFloppy, IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PrintState } from '@shared/features/printing/printing.contract'
import { ErrorState } from '../../ui/states'
import { useErrorText } from '../../ui/useErrorText'
import { useJobState, usePrint, usePrinters, useSaveAs } from './printing.data'

/** Printer, copies, colour; and honestly what became of it. */
export const PrintControls = ({ token }: { readonly token: string }) => {
  const { t } = useTranslation('printing')
  const errorText = useErrorText()
  const printers = usePrinters()
  const print = usePrint()
  const save = useSaveAs()
  const job = useJobState(print.data)
  const [chosen, setChosen] = useState<string | null>(null)
  const [copies, setCopies] = useState(1)
  const [color, setColor] = useState(false)
  const usable = printers.data?.filter(({ acceptsJobs }) => acceptsJobs) ?? []
  const printer = chosen ?? (usable.find(({ isDefault }) => isDefault) ?? usable[0])?.name ?? null

  return (
    <Stack gap="md">
      {printers.data?.length === 0 ? (
        <Alert color="stone" title={t('noPrinter')}>
          {t('noPrinterHint')}
        </Alert>
      ) : (
        <>
          <Select
            label={t('printer')}
            data={(printers.data ?? []).map(({ name, label, acceptsJobs }) => ({
              value: name,
              label,
              disabled: !acceptsJobs,
            }))}
            value={printer}
            onChange={setChosen}
          />
          <NumberInput
            size="md"
            label={t('copies')}
            min={1}
            max={99}
            clampBehavior="strict"
            value={copies}
            onChange={(value) => setCopies(Math.max(1, Number(value) || 1))}
          />
          <Checkbox
            size="md"
            label={t('color')}
            checked={color}
            onChange={(event) => setColor(event.currentTarget.checked)}
          />
          <Button
            size="lg"
            leftSection={<IconPrinter size={20} aria-hidden />}
            disabled={printer === null}
            loading={print.isPending}
            onClick={() => printer !== null && print.mutate({ token, printer, copies, color })}
          >
            {t('print')}
          </Button>
        </>
      )}
      <div aria-live="polite">
        {print.error ? <ErrorState message={errorText(print.error)} /> : null}
        {print.data ? <JobState state={job.data ?? print.data} /> : null}
      </div>
      <Button
        variant="default"
        leftSection={<IconDeviceFloppy size={20} aria-hidden />}
        loading={save.isPending}
        onClick={() => save.mutate(token)}
      >
        {t('saveAs')}
      </Button>
      <Text size="sm" c="stone.7">
        {t('saveWarning')}
      </Text>
      <div aria-live="polite">
        {save.error ? <ErrorState message={errorText(save.error)} /> : null}
        {save.data ? <Alert color="lake">{t('state.saved', { path: save.data.path })}</Alert> : null}
      </div>
    </Stack>
  )
}

const JobState = ({ state }: { readonly state: PrintState }) => {
  const { t } = useTranslation('printing')
  if (state.state === 'failed') return <ErrorState title={t('state.failed')} message={state.reason} />
  return (
    <Alert color={state.state === 'printed' ? 'lake' : 'stone'} data-print-state={state.state}>
      {t(`state.${state.state}`)}
    </Alert>
  )
}

import { Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useState, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { PrintDialog } from '../printing/PrintDialog'
import { EntryFrame } from './EntryFrame'
import styles from './RecoveryCodePage.module.css'
import { lockDesk } from './session.data'

interface RecoveryCodePageProps {
  readonly code: string
  /** True when this code takes the place of one that was just used. */
  readonly replaced: boolean
}

/** Shows the recovery code once and waits until somebody shows that it is on paper. */
export const RecoveryCodePage = ({ code, replaced }: RecoveryCodePageProps) => {
  const { t } = useTranslation('desk')
  const [printing, setPrinting] = useState(false)
  const [typed, setTyped] = useState('')
  const lastGroup = code.split('-').at(-1) ?? ''
  const matches = typed.trim().toUpperCase() === lastGroup
  const wrong = typed.trim().length >= lastGroup.length && !matches

  const finish = (event: SubmitEvent): void => {
    event.preventDefault()
    if (matches) lockDesk()
  }

  return (
    <EntryFrame
      title={replaced ? t('recover.newSheetTitle') : t('setup.recoveryTitle')}
      intro={replaced ? `${t('recover.newSheetText')} ${t('setup.recoveryText')}` : t('setup.recoveryText')}
      width={640}
    >
      <div className={styles.code} aria-label={t('setup.recoveryCode')} dir="ltr">
        {code.split('-').map((group) => (
          <span key={group}>{group}</span>
        ))}
      </div>
      <Group>
        <Button variant="light" leftSection={<IconPrinter size={20} aria-hidden />} onClick={() => setPrinting(true)}>
          {t('setup.printSheet')}
        </Button>
      </Group>
      <form onSubmit={finish}>
        <Stack gap="md">
          <TextInput
            label={t('setup.lastGroup')}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            error={wrong ? t('setup.lastGroupWrong') : null}
            dir="ltr"
            styles={{ input: { maxInlineSize: '16rem' } }}
            autoComplete="off"
            spellCheck={false}
          />
          <Group justify="flex-end">
            <Button type="submit" disabled={!matches}>
              {t('setup.finish')}
            </Button>
          </Group>
        </Stack>
      </form>
      {printing ? <PrintDialog request={{ kind: 'recovery-sheet' }} onClose={() => setPrinting(false)} /> : null}
      <Text size="sm" c="stone.7">
        {t('unlock.privacy')}
      </Text>
    </EntryFrame>
  )
}

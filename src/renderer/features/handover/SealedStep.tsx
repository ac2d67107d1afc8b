import { Button, Stack, Table, Text, Title } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { SealedPackage } from '@shared/features/handover/handover.contract'
import { Ordered } from '../../ui/Ordered'

interface SealedStepProps {
  readonly sealed: SealedPackage
  readonly onAnother: () => void
}

/** The package is sealed: where it is, and the number that proves it is the same file. */
export const SealedStep = ({ sealed, onAnother }: SealedStepProps) => {
  const { t } = useTranslation('handover')
  const rows = [
    [t('file'), sealed.path],
    [t('packageId'), sealed.packageId],
    [t('checkNumber'), sealed.sha256.match(/.{8}/g)?.join(' ') ?? sealed.sha256],
  ] as const
  return (
    <Stack gap="md" mt="lg" align="flex-start" role="status">
      <IconCircleCheck size={48} stroke={1.4} color="var(--mantine-color-lake-7)" aria-hidden />
      <Title order={3}>{t('sealedTitle')}</Title>
      <Text>{t('sealedText')}</Text>
      <Table withRowBorders={false} maw={760}>
        <Table.Tbody>
          {rows.map(([label, value]) => (
            <Table.Tr key={label}>
              <Table.Th w={200}>{label}</Table.Th>
              <Table.Td>
                <Ordered>{value}</Ordered>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Button variant="default" onClick={onAnother}>
        {t('another')}
      </Button>
    </Stack>
  )
}

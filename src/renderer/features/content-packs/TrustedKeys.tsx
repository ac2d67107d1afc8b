import { Button, Card, Group, Stack, Text, Title } from '@mantine/core'
import { IconKey } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { TrustedKey } from '@shared/features/content-packs/content-packs.contract'
import { Ordered } from '../../ui/Ordered'
import { useConfirm } from '../../ui/useConfirm'
import { useNotice } from '../../ui/useNotice'
import { useRemoveKey } from './content-packs.data'
import { TrustKeyForm } from './TrustKeyForm'
import styles from './TrustedKeys.module.css'

/** Whose packs are accepted. */
export const TrustedKeys = ({ keys }: { readonly keys: readonly TrustedKey[] }) => {
  const { t } = useTranslation('administration')
  const notice = useNotice()
  const removeKey = useRemoveKey()
  const [confirmation, ask] = useConfirm()

  const confirmRemove = ({ id, label }: TrustedKey): void =>
    ask({
      title: t('packs.removeKeyTitle', { label }),
      text: t('packs.removeKeyText'),
      confirm: t('packs.removeKey'),
      run: () => removeKey.mutate(id, { onError: notice.failed }),
    })

  return (
    <Card>
      <Stack gap="md">
        <Title order={2} size="h4">
          {t('packs.keysTitle')}
        </Title>
        <Text>{t('packs.keysText')}</Text>
        {keys.length === 0 ? (
          <Text fw={600}>{t('packs.keysEmpty')}</Text>
        ) : (
          <ul className={styles.keys} aria-label={t('packs.keysTitle')}>
            {keys.map((trusted) => (
              <li key={trusted.id}>
                <Group wrap="nowrap" gap="sm">
                  <IconKey size={22} aria-hidden />
                  <div className={styles.key}>
                    <Text fw={600}>
                      <bdi>{trusted.label}</bdi>
                    </Text>
                    <Text size="sm" c="stone.7">
                      <Ordered>{trusted.key}</Ordered>
                    </Text>
                  </div>
                  <Button
                    variant="subtle"
                    color="red"
                    c="red.9"
                    size="sm"
                    aria-label={`${t('packs.removeKey')}: ${trusted.label}`}
                    onClick={() => confirmRemove(trusted)}
                  >
                    {t('packs.removeKey')}
                  </Button>
                </Group>
              </li>
            ))}
          </ul>
        )}
        <TrustKeyForm />
      </Stack>
      {confirmation}
    </Card>
  )
}

import { Radio, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { roles, type Role } from '@shared/features/accounts/accounts.contract'

interface RoleFieldProps {
  readonly role: Role
  readonly onChange: (role: Role) => void
}

/** What a person is at this desk, with a line on each role about what it is for. */
export const RoleField = ({ role, onChange }: RoleFieldProps) => {
  const { t } = useTranslation('desk')
  return (
    <Radio.Group
      label={t('accounts.role')}
      value={role}
      onChange={(value) => onChange(roles.find((known) => known === value) ?? role)}
    >
      <Stack gap="xs" mt={6}>
        {roles.map((value) => (
          <Radio
            size="md"
            key={value}
            value={value}
            label={t(`accounts.roles.${value}`)}
            description={t(`accounts.roleHints.${value}`)}
          />
        ))}
      </Stack>
    </Radio.Group>
  )
}

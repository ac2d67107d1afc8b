import { PasswordInput, type PasswordInputProps } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

/** A passphrase, hidden, with a button to show it that says what it does. */
export const PassphraseField = (props: PasswordInputProps) => {
  const { t } = useTranslation('desk')
  const [visible, setVisible] = useState(false)
  return (
    <PasswordInput
      {...props}
      visible={visible}
      onVisibilityChange={setVisible}
      visibilityToggleButtonProps={{ 'aria-label': visible ? t('unlock.hide') : t('unlock.show'), tabIndex: 0 }}
      autoComplete="off"
      spellCheck={false}
    />
  )
}

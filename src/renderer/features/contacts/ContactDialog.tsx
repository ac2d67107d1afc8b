import { Button, Group, Modal, Stack, Textarea, TextInput } from '@mantine/core'
import { useState, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Contact } from '@shared/features/contacts/contacts.contract'
import { asDeskLanguage } from '../../desk/desk-context'
import { ErrorState } from '../../ui/states'
import { directionOfTyped } from '../../ui/typed-text'
import { useErrorText } from '../../ui/useErrorText'
import { draftOf, draftProblem, type ContactDraft } from './contact-draft'
import { useAddContact, useChangeContact } from './contacts.data'
import { today } from './freshness'

interface ContactDialogProps {
  /** The contact to change; null: a new one. */
  readonly contact: Contact | null
  readonly onClose: () => void
}

/** Adds a contact, or changes one. */
export const ContactDialog = ({ contact, onClose }: ContactDialogProps) => {
  const { t, i18n } = useTranslation('administration')
  const { t: desk } = useTranslation('desk')
  const errorText = useErrorText()
  const add = useAddContact()
  const change = useChangeContact()
  const [draft, setDraft] = useState(() => draftOf(contact, today()))
  const problem = draftProblem(draft, today())
  const error = add.error ?? change.error

  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    if (contact === null) add.mutate(draft, { onSuccess: onClose })
    else change.mutate({ id: contact.id, ...draft }, { onSuccess: onClose })
  }

  const field = (name: keyof ContactDraft, maxLength: number) => ({
    label: t(`contacts.${name}`),
    value: draft[name],
    maxLength,
    autoComplete: 'off',
    dir: directionOfTyped(draft[name], asDeskLanguage(i18n.language)),
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      setDraft({ ...draft, [name]: event.currentTarget.value }),
  })

  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={contact === null ? t('contacts.add') : t('contacts.changeTitle')}
      closeButtonProps={{ 'aria-label': desk('close') }}
    >
      <form onSubmit={submit}>
        <Stack gap="md">
          <TextInput {...field('name', 200)} description={t('contacts.nameHint')} required data-autofocus />
          <Textarea {...field('purpose', 500)} description={t('contacts.purposeHint')} rows={2} required />
          <TextInput {...field('languages', 200)} description={t('contacts.languagesHint')} />
          <TextInput {...field('hours', 200)} />
          <TextInput {...field('telephone', 200)} description={t('contacts.telephoneHint')} type="tel" dir="ltr" />
          <Textarea {...field('place', 500)} description={t('contacts.placeHint')} rows={2} />
          <TextInput
            {...field('lastChecked', 10)}
            description={t('contacts.lastCheckedHint')}
            error={problem === 'future' ? t('contacts.future') : null}
            type="date"
            dir="ltr"
            max={today()}
            maw={260}
            required
          />
          {error ? <ErrorState message={errorText(error)} /> : null}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {desk('cancel')}
            </Button>
            <Button type="submit" disabled={problem !== null} loading={add.isPending || change.isPending}>
              {contact === null ? t('contacts.add') : desk('save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}

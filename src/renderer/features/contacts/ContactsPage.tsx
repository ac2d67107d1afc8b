import { Button, Card, SimpleGrid } from '@mantine/core'
import { IconAddressBook, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Contact } from '@shared/features/contacts/contacts.contract'
import { useDesk } from '../../desk/desk-context'
import { PageHeader } from '../../ui/PageHeader'
import { EmptyState, ErrorState, LoadingState } from '../../ui/states'
import { useConfirm } from '../../ui/useConfirm'
import { useErrorText } from '../../ui/useErrorText'
import { useNotice } from '../../ui/useNotice'
import { ContactCard } from './ContactCard'
import { ContactDialog } from './ContactDialog'
import styles from './ContactsPage.module.css'
import { useChangeContact, useContacts, usePackContacts, useRemoveContact } from './contacts.data'
import { isOverdue, today } from './freshness'

/** Whom people of this site can turn to. Everybody at the desk reads it; an administrator keeps it. */
export const ContactsPage = () => {
  const { t } = useTranslation('administration')
  const { t: desk } = useTranslation('desk')
  const errorText = useErrorText()
  const notice = useNotice()
  const { user } = useDesk()
  const contacts = useContacts()
  const ofPack = usePackContacts().data ?? []
  const change = useChangeContact()
  const remove = useRemoveContact()
  /** The contact in the dialog; 'new' for one that is not there yet. */
  const [edited, setEdited] = useState<Contact | 'new' | null>(null)
  const [confirmation, ask] = useConfirm()
  const day = today()

  const confirmRemove = ({ id, name }: Contact): void =>
    ask({
      title: t('contacts.removeTitle', { name }),
      text: t('contacts.removeText'),
      confirm: t('contacts.remove'),
      run: () => remove.mutate({ id }, { onError: notice.failed }),
    })
  const checkedToday = (contact: Contact): void =>
    change.mutate(
      { ...contact, lastChecked: today() },
      { onSuccess: () => notice.done(t('contacts.checkedDone')), onError: notice.failed },
    )
  const actionsOn = (contact: Contact) => ({
    onChecked: () => checkedToday(contact),
    onChange: () => setEdited(contact),
    onRemove: () => confirmRemove(contact),
  })

  const keeps = user.role === 'administrator'
  const hasContacts = contacts.data !== undefined && contacts.data.length > 0
  const add = keeps ? (
    <Button leftSection={<IconPlus size={20} aria-hidden />} onClick={() => setEdited('new')}>
      {t('contacts.add')}
    </Button>
  ) : null

  return (
    <>
      <PageHeader title={t('contacts.title')} intro={t('contacts.intro')}>
        {hasContacts ? add : null}
      </PageHeader>
      {contacts.isPending ? <LoadingState label={desk('loading')} /> : null}
      {contacts.isError ? (
        <ErrorState
          message={errorText(contacts.error)}
          retry={{ label: desk('retry'), run: () => void contacts.refetch() }}
        />
      ) : null}
      {contacts.data?.length === 0 ? (
        <Card>
          <EmptyState
            title={t('contacts.emptyTitle')}
            text={t('contacts.emptyText')}
            icon={<IconAddressBook size={48} stroke={1.2} aria-hidden />}
          >
            {add}
          </EmptyState>
        </Card>
      ) : null}
      {hasContacts ? (
        <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
          {contacts.data.map((contact) => (
            <ContactCard
              key={contact.id}
              contact={contact}
              overdue={isOverdue(contact, day)}
              actions={keeps ? actionsOn(contact) : null}
            />
          ))}
        </SimpleGrid>
      ) : null}
      {ofPack.length === 0 ? null : (
        <section className={styles.pack}>
          <h2>{t('contacts.packTitle')}</h2>
          <p>{t('contacts.packText')}</p>
          <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
            {ofPack.map((contact) => (
              <ContactCard key={contact.id} contact={contact} overdue={isOverdue(contact, day)} actions={null} />
            ))}
          </SimpleGrid>
        </section>
      )}
      {edited === null ? null : (
        <ContactDialog contact={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />
      )}
      {confirmation}
    </>
  )
}

import { Button, Card, Group, Text, Title } from '@mantine/core'
import { IconCheck, IconClockExclamation } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { contactFreshness, type Contact } from '@shared/features/contacts/contacts.contract'
import { formatDay } from '@shared/calendar'
import { asDeskLanguage } from '../../desk/desk-context'
import { Ordered } from '../../ui/Ordered'
import { OrderedText } from '../../ui/OrderedText'
import styles from './ContactCard.module.css'

interface ContactCardProps {
  readonly contact: Contact
  readonly overdue: boolean
  /** What an administrator can do with it; null: this person only reads. */
  readonly actions: {
    readonly onChecked: () => void
    readonly onChange: () => void
    readonly onRemove: () => void
  } | null
}

/** One contact as people will read it, and whether it wants to be checked again. */
export const ContactCard = ({ contact, overdue, actions }: ContactCardProps) => {
  const { t, i18n } = useTranslation('administration')
  const { name, purpose, languages, hours, telephone, place, lastChecked } = contact
  const on = (action: string): string => `${action}: ${name}`
  return (
    <Card component="article" className={styles.card}>
      <div>
        <Title order={2} size="h4">
          <Typed text={name} />
        </Title>
        <Text>
          <Typed text={purpose} />
        </Text>
      </div>
      <dl className={styles.facts}>
        <Fact label={t('contacts.languages')}>{languages === null ? null : <Typed text={languages} />}</Fact>
        <Fact label={t('contacts.hours')}>{hours === null ? null : <Typed text={hours} />}</Fact>
        <Fact label={t('contacts.telephone')}>{telephone === null ? null : <Ordered>{telephone}</Ordered>}</Fact>
        <Fact label={t('contacts.place')}>{place === null ? null : <Typed text={place} />}</Fact>
      </dl>
      {overdue ? (
        <div className={styles.overdue}>
          <Group gap="xs" wrap="nowrap" align="flex-start">
            <IconClockExclamation size={22} aria-hidden />
            <div>
              <Text fw={600}>{t('contacts.overdue')}</Text>
              <Text>{t('contacts.overdueText', { days: contactFreshness })}</Text>
            </div>
          </Group>
        </div>
      ) : null}
      <Text size="sm" c="stone.7" className={styles.end}>
        {t('contacts.lastCheckedOn', { date: formatDay(lastChecked, asDeskLanguage(i18n.language)) })}
      </Text>
      {actions ? (
        <Group gap="xs">
          {overdue ? (
            <Button
              size="sm"
              leftSection={<IconCheck size={18} aria-hidden />}
              aria-label={on(t('contacts.checkedToday'))}
              onClick={actions.onChecked}
            >
              {t('contacts.checkedToday')}
            </Button>
          ) : null}
          <Button variant="default" size="sm" aria-label={on(t('contacts.change'))} onClick={actions.onChange}>
            {t('contacts.change')}
          </Button>
          <Button
            variant="subtle"
            color="red"
            c="red.9"
            size="sm"
            aria-label={on(t('contacts.remove'))}
            onClick={actions.onRemove}
          >
            {t('contacts.remove')}
          </Button>
        </Group>
      ) : null}
    </Card>
  )
}

/** Words as they were typed, in their own direction. */
const Typed = ({ text }: { readonly text: string }) => (
  <span className="typed-text" dir="auto">
    <OrderedText text={text} />
  </span>
)

const Fact = ({ label, children }: { readonly label: string; readonly children: ReactNode }) =>
  children === null ? null : (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  )

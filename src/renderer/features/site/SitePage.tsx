import { Button, Card, Group, Stack } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { SiteSettings } from '@shared/features/site/site.contract'
import { isMigrantLanguage } from '@shared/languages'
import { useDesk } from '../../desk/desk-context'
import { waymark } from '../../desk/waymark'
import { valueOf } from '../../ui/call'
import { PageHeader } from '../../ui/PageHeader'
import { useNotice } from '../../ui/useNotice'
import { SiteFields } from './SiteFields'

/** The office's settings, for the administrator. */
export const SitePage = () => {
  const { t } = useTranslation('desk')
  const notice = useNotice()
  const { site } = useDesk()
  // A language whose content pack was taken away again is not offered any more.
  const [draft, setDraft] = useState(() => ({ ...site, languages: site.languages.filter(isMigrantLanguage) }))
  const update = useMutation({ mutationFn: (input: SiteSettings) => valueOf(waymark.site.update(input)) })

  const save = (event: SubmitEvent): void => {
    event.preventDefault()
    update.mutate(draft, { onSuccess: () => notice.done(t('saved')), onError: notice.failed })
  }

  return (
    <>
      <PageHeader title={t('site.title')} />
      <Card maw={720}>
        <form onSubmit={save}>
          <Stack gap="lg">
            <SiteFields site={draft} onChange={setDraft} />
            <Group justify="flex-end">
              <Button
                type="submit"
                loading={update.isPending}
                disabled={draft.name.trim() === '' || draft.languages.length === 0}
              >
                {t('save')}
              </Button>
            </Group>
          </Stack>
        </form>
      </Card>
    </>
  )
}

import { useMutation, useQuery } from '@tanstack/react-query'
import type { MigrantLanguage } from '@shared/languages'
import { waymark } from '../../desk/waymark'
import { valueOf } from '../../ui/call'

type Sent<F extends (input: never) => unknown> = Parameters<F>[0]
const { reviews } = waymark

/** Every text of a language with its state. */
export const useTranslations = (language: MigrantLanguage) =>
  useQuery({ queryKey: ['reviews', 'list', language], queryFn: () => valueOf(reviews.list({ language })) })
export const useRecordReview = () =>
  useMutation({ mutationFn: (input: Sent<typeof reviews.record>) => valueOf(reviews.record(input)) })

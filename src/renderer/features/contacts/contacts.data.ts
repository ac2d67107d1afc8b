import { useMutation, useQuery } from '@tanstack/react-query'
import { waymark } from '../../desk/waymark'
import { valueOf } from '../../ui/call'

type Sent<F extends (input: never) => unknown> = Parameters<F>[0]
const { contacts } = waymark

/** The site's contacts, in their order on paper. */
export const useContacts = () => useQuery({ queryKey: ['contacts', 'list'], queryFn: () => valueOf(contacts.list()) })
/** Those that the content pack in force brings. */
export const usePackContacts = () =>
  useQuery({ queryKey: ['contacts', 'pack'], queryFn: () => valueOf(contacts.ofPack()) })
export const useAddContact = () =>
  useMutation({ mutationFn: (input: Sent<typeof contacts.add>) => valueOf(contacts.add(input)) })
export const useChangeContact = () =>
  useMutation({ mutationFn: (input: Sent<typeof contacts.change>) => valueOf(contacts.change(input)) })
export const useRemoveContact = () =>
  useMutation({ mutationFn: (input: Sent<typeof contacts.remove>) => valueOf(contacts.remove(input)) })

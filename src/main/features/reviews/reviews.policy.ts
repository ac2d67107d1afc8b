import { settled } from '../../ipc/policy'
import type { Policies } from '../../ipc/router'

export const reviewsPolicy: Policies<'reviews'> = { list: settled, record: settled }

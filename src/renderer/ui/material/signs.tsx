import {
  IconAlertTriangle,
  IconBackpack,
  IconBan,
  IconBed,
  IconBriefcase,
  IconCalendar,
  IconCircleCheck,
  IconClock,
  IconCoins,
  IconDoor,
  IconDroplet,
  IconEar,
  IconEye,
  IconFileText,
  IconHandStop,
  IconHeart,
  IconHelpCircle,
  IconHome,
  IconInfoCircle,
  IconList,
  IconLock,
  IconLungs,
  IconMail,
  IconMap2,
  IconMessage,
  IconMessages,
  IconMoodKid,
  IconPencil,
  IconPhone,
  IconPlaneDeparture,
  IconRoute,
  IconScale,
  IconSchool,
  IconSeedling,
  IconShield,
  IconSoup,
  IconStar,
  IconStethoscope,
  IconTools,
  IconUsers,
  IconUsersGroup,
  IconWalk,
  type Icon,
} from '@tabler/icons-react'
import { signNames, type SignName } from '@shared/features/materials/catalogue'
import styles from './signs.module.css'

const shapes: Record<SignName, Icon> = {
  scale: IconScale,
  shield: IconShield,
  hand: IconHandStop,
  info: IconInfoCircle,
  lawyer: IconBriefcase,
  doctor: IconStethoscope,
  family: IconUsers,
  home: IconHome,
  door: IconDoor,
  child: IconMoodKid,
  speech: IconMessage,
  question: IconHelpCircle,
  list: IconList,
  pen: IconPencil,
  phone: IconPhone,
  lock: IconLock,
  eye: IconEye,
  clock: IconClock,
  calendar: IconCalendar,
  plane: IconPlaneDeparture,
  bag: IconBackpack,
  paper: IconFileText,
  money: IconCoins,
  work: IconTools,
  school: IconSchool,
  food: IconSoup,
  water: IconDroplet,
  heart: IconHeart,
  breath: IconLungs,
  rest: IconBed,
  walk: IconWalk,
  star: IconStar,
  warning: IconAlertTriangle,
  check: IconCircleCheck,
  route: IconRoute,
  map: IconMap2,
  group: IconUsersGroup,
  letter: IconMail,
  sprout: IconSeedling,
  balance: IconScale,
  ear: IconEar,
  interpreter: IconMessages,
  stop: IconBan,
}

/** They go somewhere: along the line of reading, as lists do. All others look the same in every script. */
const alongTheLine: ReadonlySet<SignName> = new Set(['plane', 'walk', 'route', 'list'])

/** @param value a name from a file, perhaps none of ours */
export const isSignName = (value: unknown): value is SignName => signNames.some((name) => name === value)

interface SignProps {
  readonly name: SignName
  /** CSS length or pixels; the size of the letters around it when left out. */
  readonly size?: string | number
}

/**
 * The sign of a text or a section. Decoration: the words beside it say the same. Takes the colour of the text, and the
 * direction of the nearest element with `dir`.
 */
export const Sign = ({ name, size = '1em' }: SignProps) => {
  const Shape = shapes[name]
  return (
    <Shape
      size={size}
      aria-hidden
      data-sign={name}
      className={alongTheLine.has(name) ? styles.alongTheLine : undefined}
    />
  )
}

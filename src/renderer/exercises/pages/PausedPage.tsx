import { IconHandStop } from '@tabler/icons-react'
import type { Paused } from '../exercise'
import { Action, Bar } from '../parts/Buttons'
import { Title } from '../parts/Title'
import type { PageProps } from './page'
import styles from './pages.module.css'

interface PausedPageProps extends PageProps<Paused> {
  readonly onGoOn: () => void
  readonly onStop: () => void
}

/** The page was out of sight: nothing goes on by itself. */
export const PausedPage = ({ say, level, onGoOn, onStop }: PausedPageProps) => (
  <section className={styles.page}>
    <div className={styles.quiet}>
      <Title level={level}>{say('paused.title')}</Title>
      <p>{say('paused.text')}</p>
    </div>
    <Bar>
      <Action kind="stop" icon={IconHandStop} onPress={onStop}>
        {say('stop')}
      </Action>
      <Action kind="main" onPress={onGoOn}>
        {say('goOn')}
      </Action>
    </Bar>
  </section>
)

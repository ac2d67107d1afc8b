import styles from './Brand.module.css'

/** The waymark: two strokes of a path mark. Decoration; the name is text. */
const Mark = ({ size = 28 }: { readonly size?: number }) => (
  <svg width={size} height={size} viewBox="0 0 28 28" aria-hidden focusable="false">
    <rect width="28" height="28" rx="7" fill="#25666a" />
    <path
      d="M6.5 9.5 10.5 19 14 12l3.5 7 4-9.5"
      fill="none"
      stroke="#fff"
      strokeWidth="2.4"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  </svg>
)

export const Brand = () => (
  <span className={styles.brand}>
    <Mark />
    <span lang="en">Waymark</span>
  </span>
)

import { createTheme, type MantineColorsTuple } from '@mantine/core'

/** Deep green-blue: the colour of what can be done. */
const lake: MantineColorsTuple = [
  '#eef6f6',
  '#dcebeb',
  '#b8d6d7',
  '#90c0c2',
  '#6eadb0',
  '#57a1a4',
  '#32787c',
  '#25666a',
  '#1a5558',
  '#0c4346',
]

/** Warm grey: paper and ink. */
const stone: MantineColorsTuple = [
  '#faf9f7',
  '#f3f1ed',
  '#e6e3dd',
  '#d3cfc7',
  '#b0aba1',
  '#8d877c',
  '#6b665d',
  '#4f4b44',
  '#35322d',
  '#1f1d1a',
]

const heading = { lineHeight: 'var(--heading-leading)' }
const headingSizes = { h1: heading, h2: heading, h3: heading, h4: heading, h5: heading, h6: heading }

/** The one theme of all windows. Spacing and sizes come from Mantine's scale; touch windows enlarge the root font. */
export const theme = createTheme({
  primaryColor: 'lake',
  primaryShade: 7,
  colors: { lake, stone, gray: stone },
  black: '#1f1d1a',
  defaultRadius: 'md',
  cursorType: 'pointer',
  fontFamily: 'var(--text-font)',
  // Scripts differ in how far they reach up and down: the leading comes from the language, as the font does.
  lineHeights: {
    xs: 'var(--close-leading)',
    sm: 'var(--close-leading)',
    md: 'var(--text-leading)',
    lg: 'var(--text-leading)',
    xl: 'var(--text-leading)',
  },
  headings: { fontFamily: 'var(--text-font)', fontWeight: '700', sizes: headingSizes },
  respectReducedMotion: true,
  focusRing: 'auto',
  autoContrast: true,
  components: {
    Button: { defaultProps: { size: 'md' } },
    TextInput: { defaultProps: { size: 'md' } },
    PasswordInput: { defaultProps: { size: 'md' } },
    Textarea: { defaultProps: { size: 'md', rows: 3 } },
    Select: { defaultProps: { size: 'md', allowDeselect: false, comboboxProps: { withinPortal: true } } },
    Modal: { defaultProps: { centered: true, radius: 'lg', overlayProps: { backgroundOpacity: 0.5 } } },
    Card: { defaultProps: { radius: 'lg', withBorder: true, padding: 'lg' } },
  },
})

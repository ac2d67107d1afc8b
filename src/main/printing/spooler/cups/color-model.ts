/** How drivers name their models, the ones to prefer first. Compared in lower case. */
const models = {
  color: [
    'rgb',
    'cmyk',
    'cmy',
    'kcmy',
    'color',
    'colour',
    'devicergb',
    'devicecmyk',
    'srgb',
    'adobergb',
    'rgbw',
    'rgba',
  ],
  gray: [
    'gray',
    'grey',
    'grayscale',
    'kgray',
    'devicegray',
    'black',
    'monochrome',
    'mono',
    'blackandwhite',
    'fastgray',
  ],
} as const

/**
 * The driver's own word for printing in colour or without. A queue whose default is grey stays grey under
 * `print-color-mode=color`; only its `ColorModel` brings the colour back.
 * @param ppd the printer's description file
 * @returns null when the driver offers no such choice
 */
export const colorModelIn = (ppd: string, color: boolean): string | null => {
  const choices = [...ppd.matchAll(/^\*ColorModel\s+([^\s/:]+)/gm)].flatMap(([, choice]) => choice ?? [])
  const wanted = color ? models.color : models.gray
  const found = wanted.flatMap((model) => choices.filter((choice) => choice.toLowerCase() === model))
  return found[0] ?? null
}

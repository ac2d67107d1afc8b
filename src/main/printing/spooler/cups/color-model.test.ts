import { describe, expect, it } from 'vitest'
import { colorModelIn } from './color-model'

const described = (...choices: readonly string[]): string =>
  [
    '*PPD-Adobe: "4.3"',
    '*OpenUI *ColorModel/Output Mode: PickOne',
    `*DefaultColorModel: ${choices[0] ?? ''}`,
    ...choices.map((choice) => `*ColorModel ${choice}/In words: "<</cupsColorSpace 1>>setpagedevice"`),
    '*CloseUI: *ColorModel',
    '*PageSize RGB/Not a colour: ""',
  ].join('\n')

describe("a driver's word for colour", () => {
  it.each([
    [['RGB', 'Gray'], 'RGB', 'Gray'],
    [['Gray', 'FastGray', 'RGB'], 'RGB', 'Gray'],
    [['CMYK', 'KGray'], 'CMYK', 'KGray'],
    [['FastGray', 'DeviceRGB'], 'DeviceRGB', 'FastGray'],
    [['Black'], null, 'Black'],
    [['RGB'], 'RGB', null],
    [['Sepia'], null, null],
    [[], null, null],
  ])('%j', (choices, color, gray) => {
    expect(colorModelIn(described(...choices), true)).toBe(color)
    expect(colorModelIn(described(...choices), false)).toBe(gray)
  })

  it('is read from files with the line ends of Windows, and without a text for people', () => {
    expect(colorModelIn('*ColorModel Gray: ""\r\n*ColorModel RGB: ""\r\n', true)).toBe('RGB')
  })
})

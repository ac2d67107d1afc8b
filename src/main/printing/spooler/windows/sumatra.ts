/// <reference types="electron-vite/node" />
import asset from 'pdf-to-printer/dist/SumatraPDF-3.4.6-32.exe?asset&asarUnpack'

/**
 * Where the program lies that `pdf-to-printer` runs. Bundling moves the package's code away from its program, so the
 * build ships the program beside the code (unpacked, where the app is an archive) and this is the place it got.
 */
export const sumatraPath: string = asset

import { describe, expect, test } from 'vitest'
import { installableIn } from './apt.mjs'
import { notFoundIn, packagesFor } from './system-libraries.mjs'

/** What `ldd` printed for Electron 25 on a Debian 12 from which some packages had been removed; shortened. */
const LISTING = `\tlinux-vdso.so.1 (0x00007fe92717a000)
\tlibffmpeg.so => /opt/electron/libffmpeg.so (0x00007fe91cee9000)
\tlibdl.so.2 => /lib/x86_64-linux-gnu/libdl.so.2 (0x00007fe91cedb000)
\tlibgio-2.0.so.0 => /lib/x86_64-linux-gnu/libgio-2.0.so.0 (0x00007fe91cb5d000)
\tlibnss3.so => not found
\tlibnssutil3.so => not found
\tlibsmime3.so => not found
\tlibnspr4.so => not found
\tlibcups.so.2 => /lib/x86_64-linux-gnu/libcups.so.2 (0x00007fe91ca59000)
\tlibgtk-3.so.0 => not found
\tlibgbm.so.1 => not found
\tlibasound.so.2 => not found
\tlibatspi.so.0 => not found
\tlibc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007fe91c367000)
\t/lib64/ld-linux-x86-64.so.2 (0x00007fe92717c000)
\tlibatspi.so.0 => not found
`

/** What `apt-cache policy` prints where the name changed: the old one is left as a virtual package. */
const POLICY = `libasound2:
  Installed: (none)
  Candidate: (none)
  Version table:
libasound2t64:
  Installed: (none)
  Candidate: 1.2.11-1
  Version table:
     1.2.11-1 500
libnss3:
  Installed: 2:3.98-1
  Candidate: 2:3.98-1
`

describe('missing libraries', () => {
  test('are those that the loader does not find, each once', () => {
    expect(notFoundIn(LISTING)).toEqual([
      'libnss3.so',
      'libnssutil3.so',
      'libsmime3.so',
      'libnspr4.so',
      'libgtk-3.so.0',
      'libgbm.so.1',
      'libasound.so.2',
      'libatspi.so.0',
    ])
  })

  test('become packages, each once', () => {
    expect(packagesFor(notFoundIn(LISTING))).toEqual([
      'libnss3',
      'libnspr4',
      'libgtk-3-0',
      'libgbm1',
      'libasound2',
      'libatspi2.0-0',
    ])
  })

  test('none become none', () => {
    expect(packagesFor(notFoundIn(LISTING.replaceAll('not found', '/lib/here.so (0x0)')))).toEqual([])
  })

  test('that nobody knows are named', () => {
    expect(() => packagesFor(['libnss3.so', 'libunheard.so.7'])).toThrow('libunheard.so.7')
  })
})

test('a package can be installed when it has a candidate', () => {
  expect([...installableIn(POLICY)]).toEqual(['libasound2t64', 'libnss3'])
})

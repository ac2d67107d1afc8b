/** What a name looks like to systems that ignore case or compose letters: two entries must never share it. */
export const foldedName = (name: string): string => name.normalize('NFKC').toLowerCase().normalize('NFKC')

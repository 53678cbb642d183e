type Marked = { marking: string; handling?: readonly string[]; descriptors?: readonly string[] }

/** What a page made of several records is marked: the highest marking, with every handling instruction and descriptor on it. */
export function highestMarking(parts: readonly (Marked | string)[]): string {
  const all = parts.map((part) => (typeof part === 'string' ? readWords(part) : part))
  const sensitive = all.filter(({ marking }) => marking === 'OFFICIAL-SENSITIVE')
  if (sensitive.length === 0) return 'OFFICIAL'
  const said = sensitive.flatMap(({ handling = [], descriptors = [] }) => [...handling, ...descriptors])
  return ['OFFICIAL-SENSITIVE', ...new Set(said)].join(' – ')
}

function readWords(words: string): Marked {
  const [marking = 'OFFICIAL', ...rest] = words.split(' – ')
  return { marking, descriptors: rest }
}

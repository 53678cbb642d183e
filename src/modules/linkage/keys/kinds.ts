/**
 * What each kind of key says for a pair before it is compared, and how many businesses may share one before it is too common to
 * look up by: a whole name may be shared by more than a word of it.
 */
export const KINDS: Readonly<Record<string, { strength: number; most: number }>> = {
  n: { strength: 100, most: 50 },
  j: { strength: 40, most: 300 },
  s: { strength: 35, most: 300 },
  k: { strength: 20, most: 100 },
  p: { strength: 15, most: 100 },
  a: { strength: 12, most: 60 },
  x: { strength: 8, most: 60 },
  w: { strength: 6, most: 60 },
  c: { strength: 6, most: 40 },
  i: { strength: 20, most: 100 }
}

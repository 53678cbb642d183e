import { type SectorMatch, type SicRules, sectorOfSic } from '../../sector-offices/index.ts'

/**
 * `sectorOfSic` for very many lists: codes that show no sector are left out first, so that lists that then are the same are
 * worked out once. Gives what `sectorOfSic` gives, for every list.
 */
export function sectorsOfLists(rules: SicRules): (codes: readonly string[]) => SectorMatch[] {
  const telling = new Map<string, boolean>()
  const known = new Map<string, SectorMatch[]>()
  const tells = (code: string) => {
    const before = telling.get(code)
    if (before !== undefined) return before
    const now = sectorOfSic([code], rules).length > 0
    telling.set(code, now)
    return now
  }
  return (codes) => {
    const left = codes.filter(tells)
    const key = left.join()
    const before = known.get(key)
    if (before) return before
    const matches = sectorOfSic(left, rules)
    known.set(key, matches)
    return matches
  }
}

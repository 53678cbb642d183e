import type { SicKind } from '../tables.ts'

export type SicPrefix = {
  prefix: string
  sector: string
  frontier: string | null
  frontierName: string | null
  kind: SicKind
  confidence: number
}

export type SicRules = {
  prefixes: readonly SicPrefix[]
  /** Where two sectors claim one prefix: the sector that somebody chose, who, and why. */
  choices: ReadonlyMap<string, { sector: string; reason: string; chosenBy: string }>
  /** Codes that say little of what a company does. */
  doubts: ReadonlyMap<string, { confidence: number; reason: string }>
}

export type SectorMatch = {
  sector: string
  /** Exactly one frontier industry, or null when the code names none or cannot tell between several. */
  frontier: string | null
  frontiers: { code: string; name: string }[]
  sic: string
  prefix: string
  kind: SicKind
  basis: 'SIC'
  /** From 0 to 1, set locally: the length of the match, lowered where a choice or a doubt is recorded. */
  confidence: number
  primary: boolean
  /** What was chosen or doubted, and by whom or why. */
  note: string | null
}

/**
 * The sectors a company is in by its SIC 2007 codes, the primary one first and every other kept. The longest matching prefix
 * is primary; where two sectors claim the same prefix, a recorded choice decides, and without one nothing is primary. SIC can
 * never show clean energy, nor prove most frontier industries: no match means "cannot tell". Source: Industrial Strategy
 * Sector Definitions List, 23 June 2025.
 */
export function sectorOfSic(codes: readonly string[], rules: SicRules): SectorMatch[] {
  const perSector = new Map<string, SectorMatch>()
  for (const sic of new Set(codes.flatMap(asFiveDigits))) {
    for (const match of matchesOf(sic, rules)) {
      const before = perSector.get(match.sector)
      if (!before || match.prefix.length > before.prefix.length) perSector.set(match.sector, match)
    }
  }
  return withPrimaryFirst([...perSector.values()], rules)
}

/** A code as the register holds it: punctuation is dropped, and a zero lost from the front is put back. */
function asFiveDigits(code: string): string[] {
  const digits = code.replace(/[\s./-]/g, '')
  return /^\d{4,5}$/.test(digits) ? [digits.padStart(5, '0')] : []
}

function matchesOf(sic: string, { prefixes, doubts }: SicRules): SectorMatch[] {
  const doubt = doubts.get(sic)
  const matching = prefixes.filter(({ prefix }) => sic.startsWith(prefix))
  return [...new Set(matching.map(({ sector }) => sector))].flatMap((sector) => {
    const inSector = matching.filter((one) => one.sector === sector)
    const longest = Math.max(...inSector.map(({ prefix }) => prefix.length))
    const best = inSector.filter(({ prefix }) => prefix.length === longest)
    const [first] = best
    if (!first) return []
    const frontiers = best.flatMap(({ frontier: code, frontierName: name }) => (code && name ? [{ code, name }] : []))
    const frontier = frontiers.length === 1 ? (frontiers[0]?.code ?? null) : null
    const confidence = Math.min(first.confidence, doubt?.confidence ?? 1)
    const { prefix, kind } = first
    return [
      {
        sector,
        frontier,
        frontiers,
        sic,
        prefix,
        kind,
        basis: 'SIC' as const,
        confidence,
        primary: false,
        note: doubt?.reason ?? null
      }
    ]
  })
}

// Of equal lengths under different codes, the code that the company gave first decides; under one prefix, the recorded choice.
function withPrimaryFirst(matches: readonly SectorMatch[], { choices }: SicRules): SectorMatch[] {
  const longest = Math.max(0, ...matches.map(({ prefix }) => prefix.length))
  const leader = matches.find(({ prefix }) => prefix.length === longest)
  if (!leader) return []
  const rivals = matches.filter(({ prefix }) => prefix === leader.prefix)
  const choice = choices.get(leader.prefix)
  const primary = rivals.length === 1 ? leader : rivals.find(({ sector }) => sector === choice?.sector)
  return matches
    .map((match) => settled(match, match === primary, rivals.length > 1 && rivals.includes(match), choice))
    .sort(
      (a, b) =>
        Number(b.primary) - Number(a.primary) || b.prefix.length - a.prefix.length || a.sector.localeCompare(b.sector)
    )
}

function settled(
  match: SectorMatch,
  primary: boolean,
  contested: boolean,
  choice?: { reason: string; chosenBy: string }
): SectorMatch {
  if (!contested) return { ...match, primary }
  const note = choice
    ? `${choice.reason} (${choice.chosenBy})`
    : 'Two sectors claim this code, and nobody has chosen between them'
  return { ...match, primary, confidence: Math.round(match.confidence * 50) / 100, note }
}

import type { Reading, SectorCode } from './reading.ts'

export type OfficeFacts = {
  sectors: { sector: SectorCode; basis: string; confidence: number }[]
  openSectors: ReadonlySet<SectorCode>
}

export type OfficeChoice = { sector: SectorCode | null; confidence: number; why: string[] }

/** Below this a person at the central desk decides. */
const sure = 0.4
/** How it is known, as a business says it. */
const BASES: Readonly<Record<string, string>> = {
  SIC: 'by its SIC code on the register',
  declared: 'as it told us',
  analyst: 'as one of us judged'
}
/** The business's own sector on the register against what its words say: who it is, whatever the issue. */
const registerVoice = 1.5

/**
 * Chooses the sector office that is a business's first point of contact: its own sector on the register counts most,
 * unless the text is plainly about another. No sector at all, too little certainty, or an office not open: the central desk.
 */
export function chooseOffice(reading: Reading, facts: OfficeFacts): OfficeChoice {
  const weights = new Map<SectorCode, { weight: number; why: string[] }>()
  for (const { sector, basis, confidence } of facts.sectors) {
    hear(weights, sector, registerVoice * confidence, `The business is in this sector ${BASES[basis] ?? `by ${basis}`}`)
  }
  for (const { sector, confidence, words } of reading.sectors) {
    hear(weights, sector, confidence, `The text says ${words.map((word) => `“${word}”`).join(', ')}`)
  }
  const ranked = [...weights].sort((a, b) => b[1].weight - a[1].weight)
  const first = ranked[0]
  if (!first) return desk(0, 'Nothing in it points to one of the eight sectors')
  const [sector, { weight, why }] = first
  const total = ranked.reduce((sum, [, heard]) => sum + heard.weight, 0)
  const unnamed = Math.max(0, 1 - total)
  const confidence = weight / (total + unnamed)
  if (confidence < sure) return desk(confidence, 'It is not plain which of the eight sectors it is about')
  if (!facts.openSectors.has(sector)) return desk(confidence, 'The office of the sector that fits best is not open yet')
  return { sector, confidence, why }
}

function hear(
  weights: Map<SectorCode, { weight: number; why: string[] }>,
  sector: SectorCode,
  weight: number,
  reason: string
): void {
  const heard = weights.get(sector) ?? { weight: 0, why: [] }
  weights.set(sector, { weight: heard.weight + weight, why: [...heard.why, reason] })
}

function desk(confidence: number, reason: string): OfficeChoice {
  return {
    sector: null,
    confidence,
    why: [reason, 'A person at the central desk reads it and decides who is best placed']
  }
}

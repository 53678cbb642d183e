import type { ConceptFound } from './find-concepts.ts'
import type { Reading } from './reading.ts'
import { isSectorCode, sectorCodes } from './sector-codes.ts'

/** A trade says who is writing, a topic only what it is about: the trade counts for more. */
const voices = { trade: 1.6, topic: 0.9, body: 0.7 }
/** Evidence that stays unnamed: with little of it, no sector is confident. */
const doubt = 0.9
/** How far a trade outside the eight sectors speaks against them. */
const outside = 0.8

/** The sectors a text speaks of, from the trades, topics and bodies it names, most confident first. */
export function readSectors(concepts: readonly ConceptFound[]): Reading['sectors'] {
  const evidence = new Map(sectorCodes.map((sector) => [sector, { weight: 0, words: new Set<string>() }]))
  let elsewhere = doubt
  for (const { concept, strength, words } of concepts) {
    for (const { code, share } of concept.sectors) {
      const weight = Math.min(strength, 2.2) * share * voices[concept.kind]
      const heard = isSectorCode(code) ? evidence.get(code) : undefined
      if (!heard) elsewhere += weight * outside
      if (!heard) continue
      heard.weight += weight
      for (const word of words) heard.words.add(word)
    }
  }
  const total = [...evidence.values()].reduce((sum, heard) => sum + heard.weight, elsewhere)
  return [...evidence]
    .filter(([, heard]) => heard.weight > 0.3)
    .map(([sector, heard]) => ({ sector, confidence: heard.weight / total, words: [...heard.words].slice(0, 4) }))
    .sort((a, b) => b.confidence - a.confidence)
}

import type { SectorCode } from './reading.ts'

/** What government owns, as kept in the seed folder: departments, bodies, topics and trades, in plain business words. */
export type Knowledge = {
  departments: Department[]
  offices: Office[]
  concepts: Concept[]
  sayings: Saying[]
}

/** How someone outside government might put a topic, without any of its official words. */
export type Saying = { topic: string; words: string }

export type Department = { code: string; name: string; inParliament: string; aliases: string[] }

export type Office = { sector: SectorCode; title: string; office: string }

/** One thing a text may be about. `departments` and `sectors` are shares of evidence; bodies are official names. */
export type Concept = {
  kind: 'topic' | 'body' | 'trade'
  slug: string
  title: string
  departments: Share[]
  sectors: Share[]
  body: string | null
  phrases: string[]
}

export type Share = { code: string; share: number }

import { departmentProbabilities } from './department-probabilities.ts'
import { describeText } from './describe-text.ts'
import { explainReading } from './explain-reading.ts'
import type { ConceptFound } from './find-concepts.ts'
import { readSectors } from './read-sectors.ts'
import type { Reading, TopicFound } from './reading.ts'
import type { TextRouter } from './text-router.ts'

/**
 * Reads a problem in a business's own words: which department owns it (a calibrated chance over all of them), which
 * sector it speaks of, the topics and bodies it names, and why, quoting its words.
 */
export function readIssue(router: TextRouter, text: string): Reading {
  const described = describeText(router.knowledge, router.phrases, text)
  const chances = departmentProbabilities(router, text, described)
  const departments = router.knowledge.departments
    .map((department, at) => ({ department: department.name, probability: chances[at] ?? 0 }))
    .sort((a, b) => b.probability - a.probability || a.department.localeCompare(b.department))
  const topics = topicsOf(router, described.concepts)
  return {
    departments,
    sectors: readSectors(described.concepts),
    topics,
    bodies: bodiesOf(router, described.concepts),
    why: explainReading(router, described, departments[0]?.department ?? '')
  }
}

function topicsOf(router: TextRouter, concepts: readonly ConceptFound[]): TopicFound[] {
  const topics = concepts.filter(({ concept }) => concept.kind === 'topic')
  const total = topics.reduce((sum, topic) => sum + topic.strength, 0.5)
  return topics.slice(0, 8).map(({ concept, strength, words }) => ({
    topic: concept.slug,
    title: concept.title,
    department: leadOf(router, concept.departments),
    body: concept.body,
    confidence: strength / total,
    words
  }))
}

function bodiesOf(router: TextRouter, concepts: readonly ConceptFound[]): Reading['bodies'] {
  const bodies = new Map<string, Reading['bodies'][number]>()
  const named = concepts.filter(({ concept }) => concept.kind === 'body')
  const owning = concepts.filter(({ concept, strength }) => concept.kind === 'topic' && strength >= 1)
  for (const { concept, words } of [...named, ...owning]) {
    if (concept.body === null || bodies.has(concept.body)) continue
    bodies.set(concept.body, { body: concept.body, department: leadOf(router, concept.departments), words })
  }
  return [...bodies.values()].slice(0, 6)
}

function leadOf(router: TextRouter, shares: readonly { code: string; share: number }[]): string {
  const lead = shares.toSorted((a, b) => b.share - a.share)[0]
  return router.knowledge.departments.find((department) => department.code === lead?.code)?.name ?? ''
}

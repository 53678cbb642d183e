import { departmentByName } from './department-by-name.ts'
import { departmentProbabilities } from './department-probabilities.ts'
import { describeText } from './describe-text.ts'
import { explainReading } from './explain-reading.ts'
import type { ConceptFound } from './find-concepts.ts'
import { type KnownSaying, nearestSaying } from './plain-words.ts'
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
  const saying = agreeing(router, nearestSaying(router.plainWords, described.tokens), departments[0]?.department)
  const concepts = withSaying(described.concepts, saying)
  const topics = topicsOf(router, concepts)
  return {
    departments,
    sectors: readSectors(concepts),
    topics,
    bodies: bodiesOf(router, described.concepts, topics),
    why: explainReading(router, described, departments[0]?.department ?? '', saying)
  }
}

/** What likeness to a saying is worth beside a phrase of the topic itself. */
const likenessStrength = 0.8

/** A likeness that points elsewhere than the whole text does would only mislead. */
function agreeing(
  router: TextRouter,
  saying: KnownSaying | undefined,
  department: string | undefined
): KnownSaying | undefined {
  return saying && leadOf(router, saying.topic.departments) === department ? saying : undefined
}

/** A text that names no topic in its own words may still be put like one of the sayings kept for it. */
function withSaying(concepts: readonly ConceptFound[], saying: KnownSaying | undefined): readonly ConceptFound[] {
  if (!saying || concepts.some(({ concept }) => concept === saying.topic)) return concepts
  return [...concepts, { concept: saying.topic, strength: likenessStrength, words: [] }]
}

function topicsOf(router: TextRouter, concepts: readonly ConceptFound[]): TopicFound[] {
  const topics = concepts.filter(({ concept }) => concept.kind === 'topic')
  const total = topics.reduce((sum, topic) => sum + topic.strength, 0.5)
  return topics
    .toSorted((a, b) => b.strength - a.strength)
    .slice(0, 8)
    .map(({ concept, strength, words }) => ({
      topic: concept.slug,
      title: concept.title,
      department: leadOf(router, concept.departments),
      body: concept.body,
      confidence: strength / total,
      words
    }))
}

/** Bodies the text names, then those that own what it is about. */
function bodiesOf(
  router: TextRouter,
  concepts: readonly ConceptFound[],
  topics: readonly TopicFound[]
): Reading['bodies'] {
  const bodies = new Map<string, Reading['bodies'][number]>()
  for (const { concept, words } of concepts.filter(({ concept }) => concept.kind === 'body')) {
    const department = leadOf(router, concept.departments)
    bodies.set(concept.title, { body: concept.title, department, words })
  }
  for (const { body, words, confidence } of topics) {
    if (body === null || bodies.has(body) || confidence < 0.2) continue
    const department = departmentByName(router.knowledge, body)?.name ?? ''
    bodies.set(body, { body, department, words })
  }
  return [...bodies.values()].slice(0, 6)
}

function leadOf(router: TextRouter, shares: readonly { code: string; share: number }[]): string {
  const lead = shares.toSorted((a, b) => b.share - a.share)[0]
  return router.knowledge.departments.find((department) => department.code === lead?.code)?.name ?? ''
}

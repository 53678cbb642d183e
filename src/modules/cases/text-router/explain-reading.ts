import type { Described } from './describe-text.ts'
import type { ConceptFound } from './find-concepts.ts'
import type { Concept } from './knowledge.ts'
import type { KnownSaying } from './plain-words.ts'
import type { Reading } from './reading.ts'
import type { TextRouter } from './text-router.ts'
import { wordsThatMattered } from './words-that-mattered.ts'

/** Why a text was read as it was, in sentences that quote it: first what government owns, then the words that counted. */
export function explainReading(
  router: TextRouter,
  described: Described,
  department: string,
  saying?: KnownSaying
): Reading['why'] {
  const code = router.knowledge.departments.find((one) => one.name === department)?.code
  const supports = (found: ConceptFound) => found.concept.departments.some((share) => share.code === code)
  const topics = described.concepts.filter(({ concept }) => concept.kind === 'topic')
  const bodies = described.concepts.filter(({ concept }) => concept.kind === 'body')
  const first = [...topics.filter(supports), ...topics.filter((found) => !supports(found))].slice(0, 3)
  const knowledge = [
    ...first.map((found) => aboutTopic(router, found)),
    ...bodies.slice(0, 2).map((found) => aboutBody(router, found)),
    ...(saying && topics.every((found) => found.concept !== saying.topic) ? [likeSaying(router, saying)] : [])
  ].map((text): Reading['why'][number] => ({ kind: 'knowledge', text }))
  const words = wordsThatMattered(router, described, department)
  if (words.length === 0) return knowledge
  const text = `${quoted(words)} ${words.length === 1 ? 'is a word' : 'are words'} seen most in questions that ${withArticle(department)} answered`
  return [...knowledge, { kind: 'words', text }]
}

function aboutTopic(router: TextRouter, { concept, words }: ConceptFound): string {
  return `${quoted(words)} ${words.length === 1 ? 'is' : 'are'} about ${concept.title}, which ${owned(router, concept)} after`
}

/** Who looks after a topic, with the verb: “the Home Office looks”. */
function owned(router: TextRouter, concept: Concept): string {
  const owners = concept.departments
    .filter(({ share }) => share >= 0.5)
    .map(({ code }) => nameOf(router, code))
    .map(withArticle)
  if (concept.body !== null) owners.push(withArticle(concept.body))
  return `${listed(owners)} ${owners.length === 1 ? 'looks' : 'look'}`
}

function likeSaying(router: TextRouter, { topic, words }: KnownSaying): string {
  return `The text is put much like “${words}”, which is about ${topic.title}, and ${owned(router, topic)} after that`
}

function aboutBody(router: TextRouter, { concept, words }: ConceptFound): string {
  const owner = withArticle(nameOf(router, concept.departments[0]?.code ?? ''))
  return `${quoted(words)} ${words.length === 1 ? 'names' : 'name'} ${withArticle(concept.title)}, which belongs with ${owner}`
}

function nameOf(router: TextRouter, code: string): string {
  return router.knowledge.departments.find((department) => department.code === code)?.name ?? code
}

const takesThe =
  /^(Department|Ministry|Office|Advisory|National Institute|Bank of|Groceries) |(Agency|Authority|Service|Office|Commission|Executive|Board|Unit|Council|Institute|Regulator|Reporting Council|Fund|Organisation|Adjudicator|Commissioner|Bank|Directorate|Operator|Inspectorate|Centre|Laboratory)$/

function withArticle(name: string): string {
  if (name.startsWith('The ')) return `the ${name.slice(4)}`
  return takesThe.test(name) && !/^(HM|NHS) /.test(name) ? `the ${name}` : name
}

function quoted(words: readonly string[]): string {
  return listed(words.map((word) => `“${word}”`))
}

function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { departmentByName } from './department-by-name.ts'
import { type Described, describeText, placesOf, vectorOf } from './describe-text.ts'
import type { Knowledge } from './knowledge.ts'
import { loadKnowledge } from './load-knowledge.ts'
import { loadQuestions, type Question } from './load-questions.ts'
import { learnPronouns } from './minister-pronouns.ts'
import { indexPhrases } from './phrase-index.ts'
import { trainPlainWords } from './plain-words.ts'
import { scaleRows } from './row-scaled-model.ts'
import type { Mix, TextRouter } from './text-router.ts'
import { trainBayes } from './train-bayes.ts'
import { trainLinear } from './train-linear.ts'
import { learnVocabulary } from './vocabulary.ts'

const weights = z.object({
  linear: z.number(),
  bayes: z.number(),
  sayings: z.number(),
  pronoun: z.number(),
  knowledge: z.number(),
  certainty: z.tuple([z.number(), z.number(), z.number()])
})
const mixFile = z.object({ member: weights, plain: weights })

/** A heading is the subject in a few words: worth learning from, though no text to be routed has one. */
const headingWeight = 0.5

/**
 * Trains the router from its seed folder: the knowledge there, and every written question; and from lessons that people
 * confirmed since, where there are any. Same folder and lessons, same router.
 */
export function trainTextRouter(
  seedFolder: string,
  progress: (words: string) => void = () => {},
  lessons: readonly Question[] = []
): TextRouter {
  const questions = loadQuestions(join(seedFolder, 'questions.jsonl.gz'))
  return trainOnQuestions(seedFolder, [...questions, ...lessons], progress)
}

/** As trainTextRouter, on a chosen set of questions: benchmarks and tests train on earlier months only. */
export function trainOnQuestions(
  seedFolder: string,
  questions: readonly Question[],
  progress: (words: string) => void
): TextRouter {
  const knowledge = loadKnowledge(seedFolder)
  const mix: Mix = mixFile.parse(JSON.parse(readFileSync(join(seedFolder, 'mix.json'), 'utf8')))
  const phrases = indexPhrases(knowledge.concepts)
  const places = placesOf(knowledge)
  progress(`Reading ${questions.length} questions`)
  const labels = labelsOf(knowledge, questions)
  const bodies = questions.map((question) => describeText(knowledge, phrases, question.body))
  const headings = questions.map((question) => describeText(knowledge, phrases, question.heading ?? ''))
  const vocabulary = learnVocabulary(
    bodies.map((one) => one.counts),
    3
  )
  progress(`Training on ${vocabulary.keys.length} word features and ${places.size} concepts`)
  const example = (weight: number) => (one: Described, at: number) => ({
    vector: vectorOf(one, vocabulary, places),
    label: labels[at] ?? 0,
    weight
  })
  const examples = [...bodies.map(example(1)), ...headings.map(example(headingWeight))]
  const classes = knowledge.departments.length
  const features = vocabulary.keys.length + places.size + classes
  const model = trainLinear(examples, { features, classes }, { cost: 0.5, passes: 5, seed: 1 })
  const bayes = trainBayes(bodies, labels, classes)
  const plainWords = trainPlainWords(knowledge)
  const pronouns = learnPronouns(questions, labels, classes)
  progress('Routing is trained')
  return { knowledge, phrases, places, vocabulary, model: scaleRows(model), bayes, plainWords, pronouns, mix }
}

function labelsOf(knowledge: Knowledge, questions: readonly Question[]): number[] {
  return questions.map((question) => {
    const department = departmentByName(knowledge, question.department)
    if (!department) throw new Error(`Question ${question.id}: no department is called “${question.department}”`)
    return knowledge.departments.indexOf(department)
  })
}

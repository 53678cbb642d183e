import { z } from 'zod'
import type { Language } from '../../../languages.ts'
import { codesOf } from '../scheme/codes-of.ts'
import { AGES, NEEDS, SECTORS, SIZES, STAGES } from '../scheme/vocabulary.ts'
import { vocabularyIn } from '../scheme/vocabulary-in.ts'

export const QUESTIONS = ['need', 'place', 'sector', 'size', 'age', 'stage'] as const
export type Question = (typeof QUESTIONS)[number]

export const AGE_CODES = ['none', 'under-1', '1-2', '3-4', '5+'] as const

const maybe = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined)

/** What a person has told the finder, as it stands in the address: own words and up to six answers. What is not understood is left out. */
export const Answers = z.object({
  q: z.string().trim().max(400).catch('').default(''),
  need: maybe(codesOf(NEEDS)),
  /** A postcode or the first half of one; or the code of a region, when no postcode is to be given. */
  place: maybe(z.string().trim().min(2).max(12)),
  sector: maybe(codesOf(SECTORS)),
  size: maybe(codesOf(SIZES)),
  age: maybe(codesOf(AGES)),
  stage: maybe(codesOf(STAGES)),
  business: maybe(z.uuid()),
  skip: z
    .string()
    .catch('')
    .default('')
    .transform((text) => QUESTIONS.filter((one) => text.split(',').includes(one)))
})
export type Answers = z.output<typeof Answers>

/** The words for an answer, as they stand on a chip or in a message. */
export function answerInWords(
  answers: Pick<Answers, Question>,
  question: Question,
  language: Language = 'en'
): string | undefined {
  const { need, place, sector, size, age, stage } = answers
  const say = vocabularyIn(language)
  switch (question) {
    case 'need':
      return need && say.needs[need]
    case 'place':
      return place && (nameOf(say.regions, place) ?? nameOf(say.nations, place) ?? place.toUpperCase())
    case 'sector':
      return sector && say.sectors[sector]
    case 'size':
      return size && say.sizes[size]
    case 'age':
      return age && say.ages[age]
    case 'stage':
      return stage && say.stages[stage]
  }
}

const nameOf = (list: Readonly<Record<string, string>>, code: string) =>
  Object.hasOwn(list, code) ? list[code] : undefined

import { z } from 'zod'
import { codesOf } from '../scheme/codes-of.ts'
import { AGES, NATIONS, NEEDS, REGIONS, SECTORS, SIZES, STAGES } from '../scheme/vocabulary.ts'

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
export function answerInWords(answers: Pick<Answers, Question>, question: Question): string | undefined {
  const { need, place, sector, size, age, stage } = answers
  switch (question) {
    case 'need':
      return need && NEEDS[need]
    case 'place':
      return place && (nameOf(REGIONS, place) ?? nameOf(NATIONS, place) ?? place.toUpperCase())
    case 'sector':
      return sector && SECTORS[sector]
    case 'size':
      return size && SIZES[size].words
    case 'age':
      return age && AGES[age].words
    case 'stage':
      return stage && STAGES[stage]
  }
}

const nameOf = (list: Readonly<Record<string, string>>, code: string) =>
  Object.hasOwn(list, code) ? list[code] : undefined

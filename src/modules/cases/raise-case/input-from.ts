import type { Language } from '../../../languages.ts'
import { type Answers, UNKNOWN, UNLISTED } from './journey.ts'
import { NATIONS, type RaiseCaseInput, SIZE_BANDS } from './raise-case.schema.ts'

/** What the journey's answers mean to the operation; “I do not know” is a valid answer everywhere. */
export function inputFrom(answers: Answers, language: Language): RaiseCaseInput {
  const { postcode } = answers
  return {
    words: answers.words ?? '',
    business: businessFrom(answers),
    ...(postcode ? { postcode } : {}),
    nation: NATIONS.find((nation) => nation === answers.nation),
    sizeBand: SIZE_BANDS.find((band) => band === answers.sizeBand),
    contact: { name: answers.name ?? '', email: answers.email ?? '' },
    shareConsent: answers.share === 'yes',
    inConfidence: answers.confided?.includes('yes') ?? false,
    channel: 'web',
    language
  }
}

function businessFrom({ business, businessName }: Answers): RaiseCaseInput['business'] {
  if (business === UNLISTED) return { name: businessName ?? '' }
  if (!business || business === UNKNOWN) return null
  return { id: business }
}

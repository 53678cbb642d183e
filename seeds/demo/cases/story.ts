import type { Language } from '../../../src/languages.ts'
import type { Nation, SizeBand } from './words-of-headers.ts'

/** A business of the register by its number; `asserted` when the office has said that it is in its sector. */
export type Wanted = { number: string; asserted: boolean }

export type Step = {
  verb:
    | 'accept'
    | 'reply'
    | 'business'
    | 'note'
    | 'offer to'
    | 'take'
    | 'decline'
    | 'pull back'
    | 'close'
    | 'helped'
    | 'reopen'
  /** What follows the verb: a team, an outcome, whether it helped. */
  object: string
  /** Working days after the step before. */
  after: number
  words: string
  asking: boolean
  wording: string | undefined
  promise: { inDays: number; words: string } | undefined
  as: string | undefined
}

/** One case as somebody could have lived it: what a business wrote, when, and what everybody did about it. */
export type Story = {
  slug: string
  home: string
  from: { name: string; email: string }
  business: string | undefined
  wanted: Wanted | undefined
  place: string | undefined
  nation: Nation | undefined
  size: SizeBand | undefined
  share: boolean
  language: Language
  raised: {
    daysAgo: number
    at: string | undefined
    channel: 'web' | 'phone' | 'email' | 'referral' | 'api'
    urgent: boolean
  }
  words: string
  steps: readonly Step[]
}

import { z } from 'zod'
import { BusinessName, ContactEmail, ContactName, NATIONS, SIZE_BANDS, Words } from './raise-case.schema.ts'
import { raiseRefusals } from './refusal-words.ts'

const { en: say } = raiseRefusals

export const JOURNEY = 'raise'

/** Everything a half-finished journey holds, as it was typed. */
export type Answers = Partial<{
  words: string
  businessQuery: string
  business: string
  businessName: string
  businessWords: string
  postcode: string
  nation: string
  sizeBand: string
  name: string
  email: string
  share: string
  /** “no” always, and “yes” beside it where the box is ticked: a box that is not says nothing by itself. */
  confided: string
  done: string
  /** What the support finder said, when the question came from there. */
  finding: string
}>

export type StepSlug = 'words' | 'business' | 'place' | 'size' | 'contact' | 'sharing'

const POSTCODE = /^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/i
const empty = (schema: z.ZodType<string>) => z.union([z.literal(''), schema]).optional()

/** One question a page, in order; each names the answers it asks for and what they must be. */
export const steps: readonly { slug: StepSlug; path: string; fields: readonly (keyof Answers)[]; schema: z.ZodType }[] =
  [
    { slug: 'words', path: '/raise', fields: ['words'], schema: z.object({ words: Words }) },
    {
      slug: 'business',
      path: '/raise/business',
      fields: ['businessQuery', 'business', 'businessName'],
      schema: BusinessAnswer()
    },
    {
      slug: 'place',
      path: '/raise/place',
      fields: ['postcode', 'nation'],
      schema: z.object({
        postcode: empty(z.string().trim().regex(POSTCODE, say.postcode)),
        nation: z.enum([...NATIONS, 'unknown'], { error: say.nation })
      })
    },
    {
      slug: 'size',
      path: '/raise/size',
      fields: ['sizeBand'],
      schema: z.object({ sizeBand: z.enum(SIZE_BANDS, { error: say.size }) })
    },
    {
      slug: 'contact',
      path: '/raise/contact',
      fields: ['name', 'email'],
      schema: z.object({ name: ContactName, email: ContactEmail })
    },
    {
      slug: 'sharing',
      path: '/raise/sharing',
      fields: ['share', 'confided'],
      schema: z.object({ share: z.enum(['yes', 'no'], { error: say.share }) })
    }
  ]

export const CHECK_PATH = '/raise/check'

export const UNLISTED = 'unlisted'
export const UNKNOWN = 'unknown'

function BusinessAnswer() {
  return z
    .object({
      business: z.string({ error: say.businessChoice }).min(1, say.businessChoice),
      businessName: z.string().optional()
    })
    .superRefine(({ business, businessName }, check) => {
      if (business !== UNLISTED) return
      const named = BusinessName.safeParse(businessName ?? '')
      if (!named.success)
        check.addIssue({ code: 'custom', path: ['businessName'], message: named.error.issues[0]?.message ?? '' })
    })
}

/** The first page whose answer is missing or wrong: nobody reaches the end past a gap, nor is sent back without need. */
export const firstUnanswered = (answers: Answers) => steps.find(({ schema }) => !schema.safeParse(answers).success)

/** The next page; whoever comes from the support finder is led past what was said there. */
export function nextPath(slug: StepSlug, answers: Answers, changing: boolean): string {
  const following = steps[steps.findIndex((step) => step.slug === slug) + 1]
  if (changing && !firstUnanswered(answers)) return CHECK_PATH
  if (answers.finding) return firstUnanswered(answers)?.path ?? CHECK_PATH
  return following?.path ?? CHECK_PATH
}

export function previousPath(slug: StepSlug, changing: boolean): string {
  if (changing) return CHECK_PATH
  return steps[steps.findIndex((step) => step.slug === slug) - 1]?.path ?? '/'
}

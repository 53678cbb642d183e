import { z } from 'zod'

/** Facts of which a business has exactly one value; while it is not known, a set of values may still be possible. */
export const SINGLE_FACTS = ['nation', 'region', 'stage', 'form'] as const
/** Facts of which a business may have several values at once: its council, county and combined authority are all its authorities. */
export const MANY_FACTS = ['authority', 'sector', 'frontier', 'need'] as const
/** Counted facts: people employed, whole years of trading, pounds of turnover a year. */
export const COUNTED_FACTS = ['employees', 'years', 'turnover'] as const
/** Facts that are so or not so. */
export const YES_NO_FACTS = [
  'exports',
  'employs',
  'does-research',
  'pays-corporation-tax',
  'has-premises',
  'vat-registered',
  'takes-apprentice',
  'imports'
] as const

const Listed = z.object({
  op: z.literal('one-of'),
  fact: z.enum([...SINGLE_FACTS, ...MANY_FACTS]),
  values: z.array(z.string().min(1)).min(1)
})
const Counted = z.object({
  op: z.enum(['at-least', 'at-most']),
  fact: z.enum(COUNTED_FACTS),
  value: z.number().int().nonnegative()
})
const So = z.object({ op: z.literal('is'), fact: z.enum(YES_NO_FACTS), value: z.boolean() })

export type Leaf = z.infer<typeof Listed> | z.infer<typeof Counted> | z.infer<typeof So>
export type Expression = Leaf | { op: 'all' | 'any'; of: Expression[] } | { op: 'not'; of: Expression }

/** A typed expression over facts about a business: what a scheme demands, as data. */
export const Expression: z.ZodType<Expression> = z.lazy(() =>
  z.union([
    Listed,
    Counted,
    So,
    z.object({ op: z.enum(['all', 'any']), of: z.array(Expression).min(1) }),
    z.object({ op: z.literal('not'), of: Expression })
  ])
)

/**
 * One demand of a scheme: the expression that decides it, and the words people read. `words` completes “This is for
 * businesses that …”; `change` completes “It would fit if …”.
 */
export const Rule = z.object({
  when: Expression,
  words: z.string().trim().min(3).max(200),
  change: z.string().trim().max(200).optional()
})
export type Rule = z.infer<typeof Rule>

export type SingleFact = (typeof SINGLE_FACTS)[number]
export type ManyFact = (typeof MANY_FACTS)[number]
export type CountedFact = (typeof COUNTED_FACTS)[number]
export type YesNoFact = (typeof YES_NO_FACTS)[number]
export type FactName = SingleFact | ManyFact | CountedFact | YesNoFact

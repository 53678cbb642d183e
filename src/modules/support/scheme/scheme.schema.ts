import { z } from 'zod'
import { Rule } from '../eligibility/expression.ts'
import { codesOf } from './codes-of.ts'
import { EVIDENCE, FORMS, KINDS, NATIONS, NEEDS, REGIONS, SECTORS, STAGES } from './vocabulary.ts'

export const Day = z.iso.date('Enter a date as year-month-day, like 2027-03-31')
const Words = (most: number) => z.string().trim().max(most, `Use ${most} characters or fewer`)
const Web = z.url({ protocol: /^https?$/, error: 'Enter a whole web address, like https://www.gov.uk' })

/** Everything the catalogue says of one scheme or service. An empty list of places, sectors, stages … means all of them. */
export const SchemeContent = z.object({
  title: Words(200).min(3, 'Enter what it is called'),
  summary: Words(600).min(10, 'Say in a sentence or two what it is'),
  body: z.object({ name: Words(160).min(2, 'Enter which body runs it'), slug: z.string().optional() }),
  kinds: z.array(codesOf(KINDS)).min(1, 'Select at least one kind of support'),
  needs: z.array(codesOf(NEEDS)).min(1, 'Select at least one need it meets'),
  gives: Words(2000).default(''),
  costs: Words(600).default(''),
  how: Words(1200).default(''),
  amount: z
    .object({
      least: z.number().int().nonnegative().nullable(),
      most: z.number().int().nonnegative().nullable(),
      words: Words(200).default('')
    })
    .default({ least: null, most: null, words: '' }),
  opensOn: Day.nullable().default(null),
  closesOn: Day.nullable().default(null),
  nations: z.array(codesOf(NATIONS)).default([]),
  regions: z.array(codesOf(REGIONS)).default([]),
  authorities: z.array(z.string().regex(/^[ENSW]\d{8}$/, 'Use the nine-character code of the authority')).default([]),
  placeWords: Words(160).default(''),
  sectors: z.array(codesOf(SECTORS)).default([]),
  frontiers: z.array(z.string()).default([]),
  stages: z.array(codesOf(STAGES)).default([]),
  forms: z.array(codesOf(FORMS)).default([]),
  employees: z
    .object({ least: z.number().int().nonnegative().nullable(), most: z.number().int().nonnegative().nullable() })
    .default({ least: null, most: null }),
  years: z
    .object({ least: z.number().int().nonnegative().nullable(), most: z.number().int().nonnegative().nullable() })
    .default({ least: null, most: null }),
  rules: z.array(Rule).default([]),
  links: z.array(z.object({ text: Words(120).min(1), href: Web })).default([]),
  contact: z.object({ phone: Words(40).default(''), email: Words(120).default('') }).default({ phone: '', email: '' }),
  evidence: codesOf(EVIDENCE).default('unknown'),
  evidenceLink: Web.nullable().default(null),
  keywords: z.array(z.string()).default([]),
  lastCheckedOn: Day,
  provisional: z.boolean().default(false),
  source: Words(240).default('')
})
export type SchemeContent = z.infer<typeof SchemeContent>

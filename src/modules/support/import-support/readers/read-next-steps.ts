import { z } from 'zod'
import type { Rule } from '../../eligibility/expression.ts'
import type { ReadResult } from '../read-result.ts'
import { readFlatYaml } from './read-flat-yaml.ts'

const Row = z.object({
  id: z.string().regex(/^r\d+$/),
  title: z.string(),
  description: z.string(),
  url: z.string(),
  topic: z.string(),
  group: z.string()
})

const is = (
  fact: 'employs' | 'exports' | 'imports' | 'has-premises' | 'vat-registered',
  value: boolean,
  words: string
): Rule => ({
  when: { op: 'is', fact, value },
  words
})
const turnover = (op: 'at-least' | 'at-most', value: number, words: string): Rule => ({
  when: { op, fact: 'turnover', value },
  words
})
const EMPLOYS = is('employs', true, 'employ somebody, or will')
const OVER = turnover('at-least', 90_001, 'turn over more than £90,000 a year')
const UNDER = turnover('at-most', 90_000, 'turn over £90,000 a year or less')

/** The conditions stand in the program that shows these steps, not in its file; here they are rules like any other. */
const RULES: Readonly<Record<string, readonly Rule[]>> = {
  r16: [OVER],
  r28: [OVER],
  r29: [UNDER],
  r18: [EMPLOYS],
  r21: [EMPLOYS],
  r23: [is('has-premises', true, 'have premises away from home')],
  r24: [is('has-premises', true, 'have premises away from home')],
  r25: [is('has-premises', true, 'have premises away from home')],
  r22: [is('has-premises', false, 'work from home')],
  r26: [is('imports', true, 'buy from abroad')],
  r27: [is('exports', true, 'sell abroad')],
  r30: [is('exports', true, 'sell abroad')]
}

const NEED_OF_TOPIC: Readonly<Record<string, string>> = {
  'Employing people': 'people',
  'Financial help': 'money',
  'Buying and selling': 'export',
  'Intellectual property': 'protect',
  Environment: 'rules',
  'Running a business': 'start',
  'Business location': 'premises'
}

/** GOV.UK's next steps for a new limited company, 15 April 2026: real guidance, given as services. */
export function readNextSteps(text: string): ReadResult {
  const rows = readFlatYaml(text).map((row) => Row.parse(row))
  return {
    source: 'next-steps-2026',
    setAside: [],
    schemes: rows.map((row, at) => ({ key: row.id, row: at + 1, content: contentOf(row) }))
  }
}

const contentOf = ({ id, title, description, url, topic, group }: z.infer<typeof Row>) => ({
  title: `${title} (GOV.UK guidance)`,
  summary: description.length >= 10 ? description : `${title}.`,
  body: { name: url.startsWith('/') ? 'GOV.UK' : new URL(url).hostname.replace(/^www\./, '') },
  kinds: ['advice'],
  needs: [NEED_OF_TOPIC[topic] ?? 'rules'],
  costs: 'Free to read',
  forms: ['company'],
  stages: ['pre-start', 'start-up'],
  rules: RULES[id] ?? [],
  links: [{ text: title, href: url.startsWith('/') ? `https://www.gov.uk${url}` : url }],
  keywords: [topic, group],
  lastCheckedOn: '2026-04-15',
  source: 'GOV.UK next steps for your business, 15 April 2026'
})

import { z } from 'zod'

const words = (least: string, most: number) =>
  z.string({ error: least }).trim().min(1, least).max(most, `Enter no more than ${most} characters`)

const LINE = /^([^|]{3,120})(?:\|(.{1,200}))?$/

/** One question a line: what is asked, and after a bar what helps to answer it. */
const Questions = z
  .string()
  .max(4000, 'Enter no more than 4,000 characters')
  .default('')
  .transform((text) =>
    text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean)
  )
  .refine((lines) => lines.length <= 12, 'Ask at most 12 questions: a partner has little time')
  .refine(
    (lines) => lines.every((line) => LINE.test(line)),
    'Write each question on a line of its own, 3 to 120 characters'
  )
  .transform((lines) => lines.map(asQuestion))

function asQuestion(line: string) {
  const [, label = '', hint] = LINE.exec(line) ?? []
  const name = label
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 40)
  return { name, label: label.trim(), ...(hint ? { hint: hint.trim() } : {}) }
}

/** A partner's form as it is edited. */
export const PartnerFormInput = z.object({
  slug: z
    .string({ error: 'Enter an address' })
    .trim()
    .regex(/^[a-z][a-z0-9-]{2,59}$/, 'Use 3 to 60 small letters, figures and hyphens, like growth-hub-leeds'),
  partner: words('Enter the name of the partner', 200),
  title: words('Enter a title', 200),
  words: words('Say what the form is for', 2000),
  consentWords: words('Say what the partner confirms of the business’s consent', 500),
  questions: Questions,
  validFrom: z.iso.date('Enter the day as year-month-day, like 2026-12-04')
})
export type PartnerFormInput = z.infer<typeof PartnerFormInput>

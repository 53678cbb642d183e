import { z } from 'zod'

const Several = z
  .union([z.string().transform((one) => [one]), z.array(z.string())])
  .optional()
  .transform((list = []) => list.filter(Boolean))
const Text = z.string().optional().default('')
const Count = z
  .string()
  .optional()
  .transform((text = '') => (text.trim() === '' ? null : Number(text.replace(/[£,\s]/g, ''))))
const MaybeDay = z
  .string()
  .optional()
  .transform((text = '') => text.trim() || null)

/** The editor's form as the catalogue takes it; what is wrong with it the schema of the catalogue says, box by box. */
export const SchemeForm = z
  .object({
    title: Text,
    summary: Text,
    bodyName: Text,
    kinds: Several,
    needs: Several,
    gives: Text,
    costs: Text,
    how: Text,
    amountLeast: Count,
    amountMost: Count,
    opensOn: MaybeDay,
    closesOn: MaybeDay,
    nations: Several,
    regions: Several,
    sectors: Several,
    stages: Several,
    forms: Several,
    employeesLeast: Count,
    employeesMost: Count,
    yearsLeast: Count,
    yearsMost: Count,
    rules: Text,
    linkText: Text,
    linkHref: Text,
    phone: Text,
    evidence: Text,
    keywords: Text,
    lastCheckedOn: Text,
    source: Text,
    why: Text,
    keeperName: Text,
    keeperEmail: Text
  })
  .transform((form, check) => ({
    why: form.why,
    keeperName: form.keeperName,
    keeperEmail: form.keeperEmail,
    content: {
      title: form.title,
      summary: form.summary,
      body: { name: form.bodyName },
      kinds: form.kinds,
      needs: form.needs,
      gives: form.gives,
      costs: form.costs,
      how: form.how,
      amount: { least: form.amountLeast, most: form.amountMost, words: '' },
      opensOn: form.opensOn,
      closesOn: form.closesOn,
      nations: form.nations,
      regions: form.regions,
      sectors: form.sectors,
      stages: form.stages,
      forms: form.forms,
      employees: { least: form.employeesLeast, most: form.employeesMost },
      years: { least: form.yearsLeast, most: form.yearsMost },
      rules: rulesFrom(form.rules, check),
      links: form.linkHref ? [{ text: form.linkText || form.title, href: form.linkHref }] : [],
      contact: { phone: form.phone, email: '' },
      evidence: form.evidence || 'unknown',
      keywords: form.keywords
        .split(',')
        .map((word) => word.trim())
        .filter(Boolean),
      lastCheckedOn: form.lastCheckedOn,
      source: form.source,
      provisional: false
    }
  }))

function rulesFrom(text: string, check: z.RefinementCtx): unknown {
  if (text.trim() === '') return []
  try {
    return JSON.parse(text)
  } catch {
    check.addIssue({
      code: 'custom',
      path: ['rules'],
      message: 'These rules are not well-formed JSON. Compare with the example'
    })
    return []
  }
}

import type { SchemeContent } from '../scheme/scheme.schema.ts'

/** What the editor's form shows of a scheme. */
export function formValues(
  content: SchemeContent,
  keeper: { keeper_name: string | null; keeper_email: string | null }
): Record<string, string | readonly string[]> {
  const [link] = content.links
  const count = (value: number | null) => (value === null ? '' : String(value))
  return {
    title: content.title,
    summary: content.summary,
    bodyName: content.body.name,
    kinds: content.kinds,
    needs: content.needs,
    gives: content.gives,
    costs: content.costs,
    how: content.how,
    amountLeast: count(content.amount.least),
    amountMost: count(content.amount.most),
    opensOn: content.opensOn ?? '',
    closesOn: content.closesOn ?? '',
    nations: content.nations,
    regions: content.regions,
    sectors: content.sectors,
    stages: content.stages,
    forms: content.forms,
    employeesLeast: count(content.employees.least),
    employeesMost: count(content.employees.most),
    yearsLeast: count(content.years.least),
    yearsMost: count(content.years.most),
    rules: content.rules.length ? JSON.stringify(content.rules, null, 1) : '',
    linkText: link?.text ?? '',
    linkHref: link?.href ?? '',
    phone: content.contact.phone,
    evidence: content.evidence,
    keywords: content.keywords.join(', '),
    lastCheckedOn: content.lastCheckedOn,
    source: content.source,
    why: '',
    keeperName: keeper.keeper_name ?? '',
    keeperEmail: keeper.keeper_email ?? ''
  }
}

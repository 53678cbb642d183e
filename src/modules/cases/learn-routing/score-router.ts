import { readIssue } from '../text-router/read-issue.ts'
import type { TextRouter } from '../text-router/text-router.ts'

export type Judged = { words: string; department: string }
export type RouterScore = {
  top1: number
  top3: number
  right: ReadonlyMap<string, { cases: number; first: number; third: number }>
}

/** How often a router names the department that people confirmed, first and among its first three, in all and for each. */
export function scoreRouter(router: TextRouter, judged: readonly Judged[]): RouterScore {
  const right = new Map<string, { cases: number; first: number; third: number }>()
  for (const { words, department } of judged) {
    const ranked = readIssue(router, words).departments.slice(0, 3)
    const at = ranked.findIndex((one) => one.department === department)
    const sum = right.get(department) ?? { cases: 0, first: 0, third: 0 }
    right.set(department, {
      cases: sum.cases + 1,
      first: sum.first + (at === 0 ? 1 : 0),
      third: sum.third + (at >= 0 ? 1 : 0)
    })
  }
  const total = (of: 'first' | 'third') => [...right.values()].reduce((sum, one) => sum + one[of], 0)
  const share = (count: number) => (judged.length ? count / judged.length : 0)
  return { top1: share(total('first')), top3: share(total('third')), right }
}

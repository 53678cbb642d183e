import { describe, expect, it } from 'vitest'
import { evaluateRouting, type RoutingPrediction } from './evaluate-routing.ts'
import { aTextRouter } from './text-router.factory.ts'

const router = aTextRouter()

async function* lines(...texts: string[]): AsyncGenerator<string> {
  yield* texts
}

describe('refuses, naming the line', () => {
  const good = JSON.stringify({ id: 1, body: 'VAT', department: 'HM Treasury' })
  it.each([
    ['what is not JSON', '{oops', /Line 2: expected a JSON object/],
    [
      'a missing body',
      JSON.stringify({ id: 2, department: 'HM Treasury' }),
      /Line 2: expected a JSON object with id, body/
    ],
    [
      'an unknown department',
      JSON.stringify({ id: 2, body: 'x', department: 'Ministry of Magic' }),
      /Line 2: .*Ministry of Magic/
    ]
  ])('%s', async (_, bad, words) => {
    await expect(evaluateRouting(router, lines(good, bad))).rejects.toThrow(words)
  })
})

describe('measures', () => {
  it('nothing as nothing', async () => {
    expect(await evaluateRouting(router, lines(''))).toEqual({ rows: 0, top1: 0, top3: 0, macro_f1: 0, p95_ms: 0 })
  })

  it('labels by old name, abbreviation, Parliament’s label and the name of a body', async () => {
    const labels = ['Treasury', 'HMT', 'HM Treasury', 'HM Revenue and Customs', 'hmrc']
    const rows = labels.map((department, id) =>
      JSON.stringify({ id, body: 'I cannot get a VAT number from HMRC', department })
    )
    const made: RoutingPrediction[] = []
    const score = await evaluateRouting(router, lines(...rows), { onPrediction: (one) => made.push(one) })
    expect(score).toMatchObject({ rows: 5, top1: 1, top3: 1, macro_f1: 1 })
    expect(made[0]).toMatchObject({ id: 0, office: 'Central desk' })
    expect(made[0]?.ranked[0]?.department).toBe('HM Treasury')
    expect(made[0]?.ranked).toHaveLength(router.knowledge.departments.length)
    expect(made[0]?.why.length).toBeGreaterThan(1)
  })

  it('in the file’s own spelling of a department, and officially where the file does not say', async () => {
    const rows = ['Treasury', 'Department for Environment, Food and Rural Affairs'].map((department, id) =>
      JSON.stringify({ id, body: 'I cannot get a VAT number from HMRC', department })
    )
    const made: RoutingPrediction[] = []
    await evaluateRouting(router, lines(...rows), { onPrediction: (one) => made.push(one) })
    const names = made[1]?.ranked.map(({ department }) => department)
    expect(names).toEqual(
      expect.arrayContaining([
        'Treasury',
        'Department for Environment, Food and Rural Affairs',
        'Foreign, Commonwealth & Development Office'
      ])
    )
    expect(names).not.toContain('HM Treasury')
  })

  it('a wrong label as a miss', async () => {
    const row = JSON.stringify({ id: 1, body: 'I cannot get a VAT number', department: 'Church Commissioners' })
    expect(await evaluateRouting(router, lines(row))).toMatchObject({ rows: 1, top1: 0, top3: 0 })
  })
})

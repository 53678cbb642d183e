import { expect, it } from 'vitest'
import { learnPronouns, ministerPronoun, pronounFit } from './minister-pronouns.ts'

it('a text without a minister’s pronoun favours nobody', () => {
  expect(ministerPronoun('our invoices are paid late')).toBe(-1)
  expect([...pronounFit(Float32Array.of(0.9, 0.1), 'our invoices are paid late')]).toEqual([0, 0])
})

it('the newest questions tell who holds the post, whoever held it before', () => {
  const asked = (body: string, times: number) => Array.from({ length: times }, () => ({ body }))
  const questions = [...asked('what steps his Department is taking', 200), ...asked('if she will make a statement', 30)]
  const [she = 0] = learnPronouns(
    questions,
    questions.map(() => 0),
    1
  )
  expect(she).toBeGreaterThan(0.7)
})

import { expect, test } from 'vitest'
import { reasonsForBusiness } from './reasons-for-business.ts'

const ABOUT =
  '“electricity bill” is about business energy bills, which the Department for Energy Security and Net Zero looks after'
const LIKE =
  'The text is put much like “we cannot get more electricity”, which is about grid connections, and Ofgem looks after that'
const WORDS =
  '“supplier” and “shop” are words seen most in questions that the Department for Business and Trade answered'

test('a business is told who looks after what it named, not how a model weighed its words', () => {
  expect(reasonsForBusiness([ABOUT, LIKE, WORDS])).toEqual([ABOUT])
  expect(reasonsForBusiness([LIKE, WORDS])).toEqual([LIKE, WORDS])
  expect(reasonsForBusiness([])).toEqual([])
})

test('in a few lines', () => {
  expect(reasonsForBusiness(['one', 'two', 'three', 'four'])).toEqual(['one', 'two', 'three'])
})

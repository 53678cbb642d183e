import { expect, it } from 'vitest'
import { isParliamentary } from './is-parliamentary.ts'

it.each([
  'how do I pay my invoice',
  'We asked what steps the council is taking',
  'What help is there for exporters?',
  'our lorry was held at Dover (a) twice and (b) last week.',
  ''
])('business: %s', (text) => {
  expect(isParliamentary(text)).toBe(false)
})

it.each([
  'what steps his Department is taking to improve (a) access and (b) awareness.',
  'if he will publish the minutes of the (i) working groups on AI and (ii) technical groups.',
  'on what date the purchase of the site was completed.',
  'To ask the Secretary of State for Defence, how many reservists there are.'
])('Parliament: %s', (text) => {
  expect(isParliamentary(text)).toBe(true)
})

import { expect, test } from 'vitest'
import { isInConfidence } from './is-in-confidence.ts'

test.each([
  ['Commercial in confidence: our offer', 'Please see below.', true],
  ['Our offer', 'STRICTLY IN CONFIDENCE\n\nThe price is in the annex.', true],
  ['Ein cynnig', 'Mae hyn yn fasnachol gyfrinachol.', true],
  ['Our offer', 'We have every confidence in you.', false],
  ['Re: our offer', 'Thank you.\n\n> commercial in confidence\n> The price', false],
  ['', `${'x'.repeat(400)} commercial in confidence`, false]
])('of a letter “%s”, “%s”', (subject, text, said) => {
  expect(isInConfidence({ subject, text })).toBe(said)
})

import { expect, test } from 'vitest'
import { dueWords } from './due-words.ts'

const now = new Date('2026-11-23T10:00:00Z')
const at = (iso: string) => new Date(iso)

test.each([
  [null, false, 0, 'met', 'Closed'],
  [at('2026-11-23T17:00:00Z'), true, 0, 'paused', 'Waiting on the business'],
  [at('2026-11-23T17:00:00Z'), false, 0, 'soon', 'Due today'],
  [at('2026-11-24T09:00:00Z'), false, 1, 'soon', 'Due tomorrow'],
  [at('2026-11-25T17:00:00Z'), false, 1, 'soon', 'Due in 1 working day'],
  [at('2026-11-30T17:00:00Z'), false, 5, 'due', 'Due in 5 working days'],
  [at('2026-11-23T09:00:00Z'), false, 0, 'overdue', 'Late since today'],
  [at('2026-11-20T17:00:00Z'), false, -1, 'overdue', '1 working day late'],
  [at('2026-11-04T17:00:00Z'), false, -13, 'overdue', '13 working days late']
] as const)('due %s (paused: %s, %s days): %s, “%s”', (due, paused, days, state, words) => {
  expect(dueWords(now, due, paused, days)).toEqual({ state, words })
})

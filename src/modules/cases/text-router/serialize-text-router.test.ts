import { describe, expect, it } from 'vitest'
import { readIssue } from './read-issue.ts'
import { deserializeTextRouter, serializeTextRouter } from './serialize-text-router.ts'
import { aTextRouter, routingSeeds, someQuestions } from './text-router.factory.ts'
import { trainOnQuestions } from './train-text-router.ts'

const stored = serializeTextRouter(aTextRouter())

describe('a stored router', () => {
  it('is refused when cut short', () => {
    expect(() => deserializeTextRouter(stored.subarray(0, stored.length - 10))).toThrow('cut short')
  })

  it('reads exactly as the one that was stored', () => {
    const again = deserializeTextRouter(stored)
    for (const text of ['our lorry is stuck at Dover', 'what steps his Department is taking on potholes', '']) {
      expect(readIssue(again, text)).toEqual(readIssue(aTextRouter(), text))
    }
  })

  it('is the same bytes when trained again on the same texts', () => {
    const few = someQuestions().filter((_, at) => at % 10 === 0)
    const once = serializeTextRouter(trainOnQuestions(routingSeeds, few, () => {}))
    expect(serializeTextRouter(trainOnQuestions(routingSeeds, few, () => {})).equals(once)).toBe(true)
  })
})

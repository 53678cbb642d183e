import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase } from '../../../../test/support/database.ts'
import { ctxAs, publicActor, staff, theSystem } from '../../../../test/support/world.ts'
import { type Engine, withSession } from '../../../platform/db/engine.ts'
import { chaseStale } from '../chase-stale/chase-stale.ts'
import { Answers } from '../find-support/answers.ts'
import { findSupport } from '../find-support/find-support.ts'
import { keepScheme } from '../keep-scheme/keep-scheme.ts'
import { decideScheme } from './decide-scheme.ts'
import { markChecked } from './mark-checked.ts'
import { putOutDue } from './put-out-due.ts'
import { sendForReview } from './send-for-review.ts'
import { withdrawScheme } from './withdraw-scheme.ts'

let engine: Engine
beforeAll(async () => {
  engine = await freshDatabase()
})
afterAll(() => engine.close())

const TODAY = () => new Date('2026-11-23T10:00:00Z')
const LATER = () => new Date('2026-12-02T10:00:00Z')
const editor = (now = TODAY) =>
  ctxAs(engine, staff(['scheme.edit', 'scheme.review', 'support.find'], { id: 'e', name: 'Edda' }), now)
const reviewer = (now = TODAY) =>
  ctxAs(engine, staff(['scheme.review', 'support.find'], { id: 'r', name: 'Rhys' }), now)
const anybody = (now = TODAY) => ctxAs(engine, { ...publicActor(), permissions: new Set(['support.find']) }, now)

const aScheme = (title: string, more: object = {}) => ({
  title,
  summary: 'A grant for bakeries that buy a better oven.',
  body: { name: 'Oven Office' },
  kinds: ['grant' as const],
  needs: ['premises' as const],
  lastCheckedOn: '2026-11-20',
  ...more
})
const shownTo = async (ctx = anybody()) => {
  const { matches } = await findSupport(ctx, Answers.parse({ need: 'premises' }))
  return [...matches.fits, ...matches.cannotTell].map(({ scheme }) => scheme.title)
}

describe('refused', () => {
  test('without the permission, with too little, with dates the wrong way round', async () => {
    await expect(keepScheme(anybody(), { content: aScheme('Oven grant'), why: 'New' })).rejects.toThrow('permission')
    await expect(keepScheme(editor(), { content: aScheme('Ov'), why: 'New one' })).rejects.toThrow('what it is called')
    const dates = { opensOn: '2027-02-01', closesOn: '2027-01-01' }
    await expect(keepScheme(editor(), { content: aScheme('Oven grant', dates), why: 'New one' })).rejects.toThrow(
      'last day'
    )
  })
})

describe('a scheme is seen when two people have said so', () => {
  test('a draft is not, its writer cannot approve it, another can', async () => {
    const { slug } = await keepScheme(editor(), { content: aScheme('Oven grant'), why: 'New this winter' })
    expect(await shownTo()).not.toContain('Oven grant')
    await expect(decideScheme(reviewer(), slug, { answer: 'approve' })).rejects.toThrow('waits for a review')
    await sendForReview(editor(), slug, {})
    await expect(keepScheme(editor(), { slug, content: aScheme('Oven grant'), why: 'Again' })).rejects.toThrow(
      'with a reviewer'
    )
    await expect(decideScheme(editor(), slug, { answer: 'approve' })).rejects.toThrow('Somebody else')
    await expect(decideScheme(reviewer(), slug, { answer: 'refuse' })).rejects.toThrow('what has to change')
    await decideScheme(reviewer(), slug, { answer: 'approve' })
    expect(await shownTo()).toContain('Oven grant')
  })

  test('a change waits for its day, and the version before stays', async () => {
    const content = aScheme('Oven grant', { summary: 'A larger grant for bakeries that buy a better oven.' })
    await keepScheme(editor(), { slug: 'oven-grant', content, why: 'More money from December' })
    await sendForReview(editor(), 'oven-grant', { publishOn: '2026-12-01' })
    await decideScheme(reviewer(), 'oven-grant', { answer: 'approve' })
    expect(await putOutDue(reviewer())).toBe(0)
    expect(await putOutDue(reviewer(LATER))).toBe(1)
    const versions = await withSession(engine, (s) =>
      s.query<{ state: string }>('select state from support.scheme_version order by number')
    )
    expect(versions.rows.map(({ state }) => state)).toEqual(['replaced', 'published'])
  })

  test('what closes is gone the day after, and what is withdrawn at once', async () => {
    const { slug } = await keepScheme(editor(), {
      content: aScheme('Oven fair', { closesOn: '2026-11-24' }),
      why: 'New'
    })
    await sendForReview(editor(), slug, {})
    await decideScheme(reviewer(), slug, { answer: 'approve' })
    expect(await shownTo()).toContain('Oven fair')
    expect(await shownTo(anybody(LATER))).not.toContain('Oven fair')
    await withdrawScheme(reviewer(), 'oven-grant', { why: 'The money is spent' })
    expect(await shownTo()).not.toContain('Oven grant')
  })

  test('a keeper is asked to check what is old, once; checking ends it', async () => {
    const content = aScheme('Old oven advice', { lastCheckedOn: '2026-01-02' })
    const { slug } = await keepScheme(editor(), {
      content,
      why: 'New',
      keeperName: 'Kit',
      keeperEmail: 'kit@example.com'
    })
    await sendForReview(editor(), slug, {})
    await decideScheme(reviewer(), slug, { answer: 'approve' })
    const clock = ctxAs(engine, theSystem('scheme.edit'), TODAY)
    expect([await chaseStale(clock), await chaseStale(clock)]).toEqual([1, 0])
    await markChecked(editor(), slug)
    const kept = await withSession(engine, (s) =>
      s.query<{ on: string; chased: string | null }>(
        `select last_checked_on::text "on", chased_on::text chased from support.scheme where slug = 'old-oven-advice'`
      )
    )
    expect(kept.rows).toEqual([{ on: '2026-11-23', chased: null }])
  })
})

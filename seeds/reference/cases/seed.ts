import { sql } from 'kysely'
import type { CaseTables } from '../../../src/modules/cases/index.ts'
import { type Ctx, tables } from '../../../src/platform/ctx.ts'
import type { ReferenceSeed } from '../reference-seed.ts'
import { referralForms } from './referral-forms.ts'
import { lateRungs, outcomes, rungs, statuses } from './statuses.ts'
import { routingRules, wordings } from './wordings.ts'

const FROM = '2026-01-01'

/** Statuses, outcomes, approved wording and routing rules of the country pack. */
export const casesSeed: ReferenceSeed = {
  name: 'cases: statuses, outcomes, approved wording, routing rules',
  async run(ctx) {
    const db = tables<CaseTables>(ctx)
    const keep = { title: sql<string>`excluded.title`, position: sql<number>`excluded.position` }
    await db
      .insertInto('cases.status')
      .values([...statuses])
      .onConflict((c) =>
        c.column('code').doUpdateSet({ ...keep, words_for_business: sql`excluded.words_for_business` })
      )
      .execute()
    // Locally set: once a government has its own ladder, a release leaves it alone.
    await db
      .insertInto('cases.rung')
      .values([...rungs])
      .onConflict((c) => c.column('position').doNothing())
      .execute()
    await db
      .insertInto('cases.late_rung')
      .values([...lateRungs])
      .onConflict((c) => c.column('position').doNothing())
      .execute()
    await db
      .insertInto('cases.outcome')
      .values(outcomes.map((one) => ({ ...one, valid_from: FROM, valid_to: null })))
      .onConflict((c) => c.column('code').doUpdateSet({ ...keep, words: sql`excluded.words` }))
      .execute()
    // A changed wording is a new version, made by people; the seed only puts the first in place.
    await db
      .insertInto('cases.approved_wording')
      .values(
        wordings.map((one) => ({ ...one, version: 1, cleared_by: 'Set locally', valid_from: FROM, valid_to: null }))
      )
      .onConflict((c) => c.columns(['slug', 'version']).doNothing())
      .execute()
    await keepForms(ctx)
    await keepMap(ctx)
  }
}

// A changed form, like a changed line of the map, is a new version, made by people.
async function keepForms(ctx: Ctx) {
  const db = tables<CaseTables>(ctx)
  await db
    .insertInto('cases.referral_form')
    .values(
      referralForms.map(({ questions, ...one }) => ({
        ...one,
        version: 1,
        questions: sql`${JSON.stringify(questions)}::jsonb`,
        kept_by: 'Set locally',
        valid_from: FROM,
        valid_to: null
      }))
    )
    .onConflict((c) => c.columns(['slug', 'version']).doNothing())
    .execute()
}

async function keepMap(ctx: Ctx) {
  const db = tables<CaseTables>(ctx)
  await db
    .insertInto('cases.routing_rule')
    .values(
      routingRules.map(({ phrase, ...one }) => ({
        ...one,
        version: 1,
        phrases: [phrase],
        phrase: null,
        capacity: null,
        opens_at: null,
        closes_at: null,
        made_at: null,
        reason: 'Set locally',
        topic: null,
        sector_code: null,
        nation: null,
        team_id: null,
        valid_from: FROM,
        valid_to: null
      }))
    )
    .onConflict((c) => c.columns(['slug', 'version']).doNothing())
    .execute()
}

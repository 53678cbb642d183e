import fs from 'node:fs'
import { upsertRows } from '../places/upsert-rows.ts'
import type { ReferenceSeed } from '../reference-seed.ts'

const BASIS = 'Set locally'
const FROM = '2026-01-01'

type AccountsFile = {
  tiers: [string, string, string, number, number, number][]
  criteria: [string, string, string, string, number][]
  teamRoles: [string, string, string, boolean][]
}

/** Tiers with their cadence, criteria with their weight, and what people do on an account team. */
export const accountsSeed: ReferenceSeed = {
  name: 'accounts: tiers, criteria, roles on a team',
  async run(ctx) {
    const file: AccountsFile = JSON.parse(fs.readFileSync(new URL('tiers.json', import.meta.url), 'utf8'))
    const tiers = file.tiers.map(
      ([code, title, words, least_score, contact_every_days, review_every_months], position) => ({
        code,
        title,
        words,
        least_score,
        contact_every_days,
        review_every_months,
        basis: BASIS,
        position,
        valid_from: FROM
      })
    )
    await upsertRows(ctx, 'accounts.tier', ['code'], tiers)
    const criteria = file.criteria.map(([code, title, words, evidence_hint, weight], position) => ({
      code,
      title,
      words,
      evidence_hint,
      weight,
      basis: BASIS,
      position,
      valid_from: FROM
    }))
    await upsertRows(ctx, 'accounts.criterion', ['code', 'valid_from'], criteria)
    const roles = file.teamRoles.map(([code, title, words, sole], position) => ({ code, title, words, sole, position }))
    await upsertRows(ctx, 'accounts.team_role', ['code'], roles)
  }
}

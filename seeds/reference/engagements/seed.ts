import fs from 'node:fs'
import type { Ctx } from '../../../src/platform/ctx.ts'
import { upsertRows } from '../places/upsert-rows.ts'

type Propriety = { kinds: [string, string, string][]; trustedDomains: string[] }
type Words = { forms: [string, string, boolean][]; topics: [string, string][] }

const FROM = '2026-01-01'

/** The forms an engagement takes, and the topics it is about. */
export const engagementsSeed = {
  name: 'forms and topics of engagements',
  async run(ctx: Ctx) {
    const words: Words = JSON.parse(fs.readFileSync(new URL('words.json', import.meta.url), 'utf8'))
    const forms = words.forms.map(([code, title, meets], position) => ({
      code,
      title,
      meets,
      valid_from: FROM,
      position
    }))
    await upsertRows(ctx, 'engagements.form', ['code'], forms)
    const topics = words.topics.map(([code, title], position) => ({ code, title, valid_from: FROM, position }))
    await upsertRows(ctx, 'engagements.topic', ['code'], topics)
    const propriety: Propriety = JSON.parse(fs.readFileSync(new URL('propriety.json', import.meta.url), 'utf8'))
    const kinds = propriety.kinds.map(([code, title, words], position) => ({ code, title, words, position }))
    await upsertRows(ctx, 'engagements.decision_kind', ['code'], kinds)
    const domains = propriety.trustedDomains.map((domain) => ({ domain, valid_from: FROM }))
    await upsertRows(ctx, 'engagements.trusted_domain', ['domain'], domains)
  }
}

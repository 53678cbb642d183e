import { sql } from 'kysely'
import { systemActor } from '../../../platform/auth/system-actor.ts'
import { type Ctx, openTx } from '../../../platform/ctx.ts'
import { dayInWords } from '../../../platform/dates.ts'
import { actingAs } from '../../../platform/db/in-transaction.ts'
import { contributeFirmPart, type FirmPart, type RepresentedFirm } from '../../register/index.ts'

const AS_FIRM = systemActor('asks shown to firms', ['account.read', 'business.read', 'ask.read-as-firm'])
const STATES = { open: 'We are on it', met: 'Done', dropped: 'We cannot do this' } as const

type Shown = {
  words: string
  status: keyof typeof STATES
  business: string
  sharedAt: Date
  answer: string | null
  answeredBy: string | null
  answeredAt: Date | null
}

/**
 * What these firms asked of government and what becomes of it: open ones first. For those who speak for the
 * head of a group; for those of its subsidiaries what the lead shared with all of it.
 */
const asksForFirm = (ctx: Ctx, firms: readonly RepresentedFirm[]): Promise<FirmPart> =>
  actingAs(ctx, AS_FIRM, async (tx) => {
    const ofThese = `{${firms.map(({ businessId }) => businessId).join(',')}}`
    const { rows } = await sql<Shown>`select s.words, s.status, b.name as business, s.shared_at as "sharedAt", s.answer,
        s.answered_by_name as "answeredBy", s.answered_at as "answeredAt"
      from accounts.shared_ask s join accounts.account a on a.id = s.account_id and a.ended_on is null
        join register.business_summary b on b.id = a.business_id
      where s.withdrawn_at is null and (a.business_id = any (${ofThese}::uuid[]) or (s.for_group and a.business_id in (
        select g.group_id from register.group_member g where g.business_id = any (${ofThese}::uuid[]))))
      order by s.status <> 'open', s.shared_at desc, s.exchange_id limit 30`.execute(openTx(tx).db)
    return {
      title: 'What you asked of government',
      words:
        'What we have understood you want of us, and what we answer. If something is missing, tell whoever looks after your firm.',
      lines: rows.map((one) => ({
        title: one.words,
        about: [
          one.answer && one.answeredAt
            ? `${one.answer} (${one.answeredBy}, ${dayInWords(one.answeredAt)})`
            : 'We have not answered this yet.',
          one.business
        ],
        state: STATES[one.status]
      }))
    }
  })

export const showAsksToFirms = () => contributeFirmPart(asksForFirm)

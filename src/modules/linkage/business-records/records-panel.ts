import { sql } from 'kysely'
import { type Ctx, may } from '../../../platform/ctx.ts'
import { askTogether } from '../../../platform/db/ask-together.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import type { PanelContent } from '../../register/index.ts'
import { businessRecordsHref, linkHref } from '../links.ts'
import { speakingRecords } from './load-records.ts'
import { spokenOf } from './spoken-of.ts'

const SHOWN = 3

type Change = { what: 'merged' | 'split'; name: string; at: Date }

/** On the page of a business: which records of departments speak of it, how sure that is and why. */
export async function recordsPanel(ctx: Ctx, businessId: string): Promise<PanelContent> {
  if (!may(ctx, 'linkage.see')) return { lines: [], nothing: 'You may not see how lists are linked.' }
  return inTransaction(ctx, async (tx) => {
    const [{ speaking, more }, changes] = await Promise.all([
      speakingRecords(tx, businessId, SHOWN),
      changesOf(tx, businessId)
    ])
    const others = changes.filter(({ what }) => what === 'merged').length
    return {
      lines: speaking.map((one) => {
        const { recordId, name, list, ref, sure, why } = spokenOf(one, may(ctx, 'linkage.review'))
        return { text: `${name} (${list}, ${ref})`, href: linkHref(recordId), hint: why ? `${sure}. ${why}` : sure }
      }),
      nothing: `No department’s list has a record linked to it.${others ? ` It stands for ${count(others, 'other record', 'other records')} too.` : ''}`,
      more: { text: moreWords(speaking.length + more, changes.length), href: businessRecordsHref(businessId) },
      moments: changes.map(({ what, name, at }) => ({
        at,
        words: what === 'merged' ? `Merged with ${name}` : `Records taken out and given to ${name}`,
        href: businessRecordsHref(businessId)
      }))
    }
  })
}

const moreWords = (records: number, changes: number) =>
  records + changes === 0
    ? 'Is there another record of it?'
    : `See all that makes it up${records ? `: ${count(records, 'record', 'records')} of lists` : ''}`

const changesOf = (ctx: Ctx, id: string) =>
  askTogether(
    ctx,
    sql<Change>`
    select 'merged' as what, b.name, m.merged_at as at from linkage.merge m join register.business_record b on b.id = m.merged_id
      where m.undone_at is null and m.kept_id in (select s.id from register.business_record s where s.id = ${id} or s.merged_into = ${id})
    union all select 'split', b.name, s.split_at from linkage.split s join register.business_record b on b.id = s.to_id
      where s.undone_at is null and s.from_id = ${id}
    order by 3 desc limit 50`,
    { at: true }
  )

const count = (n: number, one: string, many: string) => `${n.toLocaleString('en-GB')} ${n === 1 ? one : many}`

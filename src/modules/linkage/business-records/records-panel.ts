import { type Ctx, may } from '../../../platform/ctx.ts'
import type { PanelContent } from '../../register/index.ts'
import { businessRecordsHref, linkHref } from '../links.ts'
import { loadRecords } from './load-records.ts'
import { spokenOf } from './spoken-of.ts'

const SHOWN = 3

/** On the page of a business: which records of departments speak of it, how sure that is and why. */
export async function recordsPanel(ctx: Ctx, businessId: string): Promise<PanelContent> {
  if (!may(ctx, 'linkage.see')) return { lines: [], nothing: 'You may not see how lists are linked.' }
  const { speaking, merged, more, splits } = await loadRecords(ctx, businessId, SHOWN)
  const all = speaking.length + more
  const others =
    merged.length === 0 ? '' : ` It stands for ${count(merged.length, 'other record', 'other records')} too.`
  return {
    lines: speaking.map((one) => {
      const { recordId, name, list, ref, sure, why } = spokenOf(one, may(ctx, 'linkage.review'))
      return { text: `${name} (${list}, ${ref})`, href: linkHref(recordId), hint: why ? `${sure}. ${why}` : sure }
    }),
    nothing: `No department’s list has a record that is linked to it.${others}`,
    more: {
      text:
        all + merged.length + splits.length === 0
          ? 'Merge it with another record'
          : `See all that makes it up${all ? `: ${count(all, 'record', 'records')} of lists` : ''}`,
      href: businessRecordsHref(businessId)
    },
    moments: [
      ...merged.map(({ merged_at, name }) => ({
        at: merged_at,
        words: `Merged with ${name}`,
        href: businessRecordsHref(businessId)
      })),
      ...splits.map(({ split_at, name }) => ({
        at: split_at,
        words: `Records taken out and given to ${name}`,
        href: businessRecordsHref(businessId)
      }))
    ]
  }
}

const count = (n: number, one: string, many: string) => `${n.toLocaleString('en-GB')} ${n === 1 ? one : many}`

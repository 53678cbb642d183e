import { sql } from 'kysely'
import { type Ctx, may, openTx } from '../../../platform/ctx.ts'
import type { Moment, PanelContent } from '../../register/index.ts'
import { Answers } from '../find-support/answers.ts'
import { findSupport } from '../find-support/find-support.ts'
import { money } from '../ledger-pages/money.ts'

const FITS_SHOWN = 4
const HAD_SHOWN = 5

type Had = {
  scheme: string | null
  body: string
  amount: string
  currency: string
  year: number
  on: string | null
  sure: number
}

/** What this firm could get today, why not the rest, and what it has had, with how sure each link is. */
export async function loadBusinessSupport(ctx: Ctx, businessId: string): Promise<PanelContent> {
  if (!may(ctx, 'ledger.read') || !may(ctx, 'support.find')) return { lines: [], nothing: 'You may not see this' }
  const had = await awardsOf(ctx, businessId)
  const { matches } = await findSupport(ctx, Answers.parse({ business: businessId }))
  const count = matches.fits.length + matches.cannotTell.length
  const fits = [...matches.fits, ...matches.cannotTell].slice(0, FITS_SHOWN)
  const more = `${matches.nearMisses.length} only just do not fit`
  return {
    lines: [
      ...had.map((one) => ({
        text: `Had ${money(BigInt(one.amount), one.currency)} from ${one.body}${one.scheme ? ` (${one.scheme})` : ''}`,
        hint: `${one.on ?? `In ${one.year}`}. ${Math.round(one.sure * 100)}% sure that it was this business`
      })),
      ...fits.map(({ scheme, why }) => ({
        text: scheme.title,
        href: `/support/${scheme.slug}`,
        hint: why.verdict === 1 ? 'Fits what the register says' : `Depends: ${why.deciding[0]?.words ?? ''}`
      }))
    ],
    nothing: 'Nothing in the catalogue fits what the register says.',
    more: { text: `All ${count} it may get, and why not the rest (${more})`, href: `/support?business=${businessId}` },
    moments: had.flatMap((one): Moment[] =>
      one.on ? [{ at: one.on, words: `Was given ${money(BigInt(one.amount), one.currency)} by ${one.body}` }] : []
    )
  }
}

async function awardsOf(ctx: Ctx, businessId: string): Promise<Had[]> {
  const found = await sql<Had>`select scheme_name as scheme, body_name as body, amount::text as amount, currency, year,
      awarded_on::text as "on", coalesce(probability, 1) as sure
    from support.award where business_id = ${businessId}::uuid order by year desc, awarded_on desc nulls last limit ${HAD_SHOWN}`.execute(
    openTx(ctx).db
  )
  return found.rows
}

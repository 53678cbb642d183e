import { type Ctx, may } from '../../../platform/ctx.ts'
import type { Moment, PanelContent, PanelScope } from '../../register/index.ts'
import { Answers } from '../find-support/answers.ts'
import { findSupport } from '../find-support/find-support.ts'
import { money } from '../ledger-pages/money.ts'
import { businessSupportHref, schemeHref } from '../links.ts'
import { type AwardHad, awardsOfGroup } from '../support-of-business/awards-of-group.ts'

const FITS_SHOWN = 4
const HAD_SHOWN = 5

/** What this firm could get today, why not the rest, and what it has had, with how sure each link is. */
export async function loadBusinessSupport(
  ctx: Ctx,
  businessId: string,
  { includeGroup }: PanelScope
): Promise<PanelContent> {
  if (!may(ctx, 'ledger.read') || !may(ctx, 'support.find')) return { lines: [], nothing: 'You may not see this' }
  const [ofGroup, { matches }] = await Promise.all([
    awardsOfGroup(ctx, businessId, HAD_SHOWN * 4),
    findSupport(ctx, Answers.parse({ business: businessId }))
  ])
  const had = ofGroup.filter((one) => includeGroup || one.businessId === businessId).slice(0, HAD_SHOWN)
  const fits = [...matches.fits, ...matches.cannotTell]
  return {
    lines: [
      ...had.map((one) => ({
        text: `Had ${money(BigInt(one.amount), one.currency)} from ${one.body}${one.scheme ? ` (${one.scheme})` : ''}`,
        hint: `${one.on ?? `In ${one.year}`}. ${sureOf(one, businessId)}`
      })),
      ...fits.slice(0, FITS_SHOWN).map(({ scheme, why }) => ({
        text: scheme.title,
        href: schemeHref(scheme.slug),
        hint: why.verdict === 1 ? 'Fits what the register says' : `Depends: ${why.deciding[0]?.words ?? ''}`
      }))
    ],
    nothing: 'Nothing in the catalogue fits what the register says.',
    more: {
      text: `All ${fits.length} it may get, why not the rest, and what firms alike have had`,
      href: businessSupportHref(businessId)
    },
    moments: had.flatMap((one): Moment[] =>
      one.on ? [{ at: one.on, words: `Was given ${money(BigInt(one.amount), one.currency)} by ${one.body}` }] : []
    )
  }
}

const sureOf = ({ sure, businessId, business }: AwardHad, wanted: string) =>
  `${Math.round(sure * 100)}% sure that it was ${businessId === wanted ? 'this business' : business}`

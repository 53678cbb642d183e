import { systemActor } from '../../../platform/auth/system-actor.ts'
import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { actingAs, inTransaction } from '../../../platform/db/in-transaction.ts'
import { newId } from '../../../platform/db/new-id.ts'
import { RuleBroken } from '../../../platform/errors.ts'
import { accountOf } from '../../accounts/index.ts'
import { placeOf } from '../../government/index.ts'
import { businessById, businessByNumber } from '../../register/index.ts'
import { freeReference } from '../free-reference.ts'
import { NOT_NAMED } from '../not-named.ts'
import { recordEvent } from '../record-event.ts'
import { type Route, routeCase } from '../route-case/route-case.ts'
import { startClocks } from '../start-clocks.ts'
import type { CaseTables } from '../tables.ts'
import { writeMessage } from '../write-message.ts'
import { RaiseCaseInput, type RaisedCase } from './raise-case.schema.ts'
import { raiseRefusals } from './refusal-words.ts'
import { thePlaceFits } from './the-place-fits.ts'

const { en: say } = raiseRefusals

const DESK = systemActor('front door', ['case.raise', 'case.work', 'case.read-all', 'business.read', 'account.read'])

type Parsed = ReturnType<typeof RaiseCaseInput.parse>
type Place = { postcode: string | null; region: string | null; nation: Parsed['nation'] & string }

/**
 * Takes in a business's problem and gives it one accountable owner and dates at once. Nothing is turned away for want of
 * an answer: an unknown business, place or sector goes to a person at the central desk, with the reasons.
 */
export async function raiseCase(ctx: Ctx, given: RaiseCaseInput): Promise<RaisedCase & { id: string }> {
  demand(ctx, 'case.raise')
  const input = RaiseCaseInput.parse(given)
  thereIsAWayToAnswer(input)
  return inTransaction(ctx, async (tx) => {
    const business = await businessOf(tx, input)
    const place = await placeFor(tx, input, business?.postcode)
    const route = await actingAs(tx, DESK, (desk) =>
      routeCase(desk, {
        words: input.words,
        businessId: business?.id ?? null,
        nation: place.nation,
        region: place.region,
        size: input.sizeBand ?? null,
        urgency: input.urgency
      })
    )
    const clocks = await actingAs(tx, DESK, async (desk) => {
      const account = business && (await accountOf(desk, business.id))
      return startClocks(desk, place.nation, route.officeId, input.urgency, account?.tier_code ?? null)
    })
    const id = await newId(tx)
    const reference = await freeReference(tx)
    await tables<CaseTables>(tx)
      .insertInto('cases.case')
      .values({
        ...rowOf(tx, input, place, route),
        ...clocks,
        id,
        reference,
        business_id: business?.id ?? null,
        business_named: business?.name ?? named(input)
      })
      .execute()
    await actingAs(tx, DESK, (desk) =>
      writeMessage(desk, id, 'from-business', input.words, {
        byName: input.contact.name,
        inConfidence: input.inConfidence
      })
    )
    await recordEvent(tx, 'case.raised', id, {
      reference,
      channel: input.channel,
      teamId: route.teamId,
      routedBy: route.by,
      confidence: route.confidence,
      businessId: business?.id ?? null
    })
    return {
      id,
      reference,
      status: 'routed',
      owner: { office: route.office, team: route.team },
      why: route.why,
      confidence: route.confidence,
      acknowledgeBy: clocks.acknowledge_by.toISOString(),
      firstReplyBy: clocks.first_reply_by.toISOString()
    }
  })
}

function thereIsAWayToAnswer({ contact, channel }: Parsed) {
  if (contact.email || contact.phone || channel === 'letter' || channel === 'social') return
  throw new RuleBroken('no-way-to-answer', say.wayToAnswer, 'email')
}

async function businessOf(ctx: Ctx, { business }: Parsed) {
  if (!business || 'name' in business) return undefined
  const found = await actingAs(ctx, DESK, (desk) =>
    'id' in business ? businessById(desk, business.id) : businessByNumber(desk, business.number)
  )
  if (!found) throw new RuleBroken('business-unknown', say.businessUnknown, 'business')
  return found
}

async function placeFor(ctx: Ctx, input: Parsed, registered: string | null | undefined): Promise<Place> {
  await thePlaceFits(ctx, input)
  const place = await placeOf(ctx, input.postcode?.trim() || registered || '')
  return {
    postcode: place?.postcode ?? null,
    region: place?.region?.code ?? null,
    nation: input.nation ?? place?.nation ?? 'england'
  }
}

const rowOf = (ctx: Ctx, input: Parsed, place: Place, route: Route) => ({
  channel: input.channel,
  received_at: ctx.now(),
  words: input.words,
  contact_name: input.contact.name,
  contact_email: input.contact.email ?? null,
  contact_phone: input.contact.phone ?? null,
  referred_by: input.referredBy ?? null,
  split_from: null,
  part_words: null,
  merged_into: null,
  share_consent: input.shareConsent,
  postcode: place.postcode,
  region_code: place.region,
  nation: place.nation,
  size_band: input.sizeBand ?? null,
  urgency: input.urgency,
  sector_code: route.sector,
  topic: route.topic,
  department: route.department,
  status: 'routed',
  owner_team_id: route.teamId,
  owner_official_id: null,
  owner_official_name: null,
  owned_since: ctx.now(),
  suggested_team_id: route.suggestedTeamId,
  routed_by: route.by,
  confidence: route.confidence,
  why: route.why,
  visible_to_teams: [route.teamId],
  // Somebody who speaks to us hears at once that we have it, and by when they will be answered.
  acknowledged_at: input.contact.email ? null : ctx.now(),
  first_replied_at: null,
  closed_at: null,
  paused_at: null,
  outcome_code: null,
  helped: null,
  raised_by: ctx.actor.id,
  language: input.language
})

const named = ({ business }: Parsed) => (business && 'name' in business ? business.name : NOT_NAMED)

import fs from 'node:fs'
import { sql } from 'kysely'
import { type Ctx, openTx } from '../../../src/platform/ctx.ts'
import { upsertRows } from '../places/upsert-rows.ts'

const BASIS = 'Set locally'
const FROM = '2026-01-01'

type OfferFile = {
  offer: [string, string, string, string][]
  serviceTimes: [string, number, number, number][]
  choices: [string, string, string][]
  doubts: [string, number, string][]
}

/** What any business gets, by when, and the choices made where the classification leaves one open. */
export async function keepOffer(ctx: Ctx) {
  const file: OfferFile = JSON.parse(fs.readFileSync(new URL('offer.json', import.meta.url), 'utf8'))
  const offer = file.offer.map(([slug, size_band, title, words], position) => ({
    slug,
    size_band,
    title,
    words,
    basis: BASIS,
    position,
    valid_from: FROM
  }))
  await upsertRows(ctx, 'sector_offices.offer', ['slug'], offer)
  await keepServiceTimes(ctx, file.serviceTimes)
  await upsertRows(
    ctx,
    'sector_offices.sic_choice',
    ['prefix'],
    file.choices.map(([prefix, sector_code, reason]) => ({
      prefix,
      sector_code,
      reason,
      chosen_by: BASIS,
      chosen_on: '2026-11-23'
    }))
  )
  await upsertRows(
    ctx,
    'sector_offices.sic_doubt',
    ['sic_code'],
    file.doubts.map(([sic_code, confidence, reason]) => ({ sic_code, confidence, reason }))
  )
}

async function keepServiceTimes(ctx: Ctx, times: OfferFile['serviceTimes']) {
  for (const [urgency, acknowledge, firstReply, resolve] of times) {
    await sql`insert into sector_offices.service_time (urgency, acknowledge, first_reply, resolve, basis, valid_from)
      values (${urgency}, ${acknowledge}, ${firstReply}, ${resolve}, ${BASIS}, ${FROM}) on conflict do nothing`.execute(
      openTx(ctx).db
    )
  }
}

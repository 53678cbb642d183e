import { sql } from 'kysely'
import { type Ctx, openTx, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { NotFound } from '../../../platform/errors.ts'
import { londonDay, type MinisterInPost, ministersInPost } from '../../government/index.ts'
import { type Office, officeBySector } from '../list-offices/list-offices.ts'
import { type OfferLine, readOffer } from '../offer-page/read-offer.ts'
import { type ServiceTimes, serviceTimesFor } from '../service-times/service-times-for.ts'
import { deskContact } from '../statements/desk-contact.ts'
import type { SectorOfficeTables } from '../tables.ts'
import { figuresOf, type OfficeFigure } from './office-figures.ts'

type Desk = { name: string; email: string | null; phone: string | null }
type Sponsor = { bodyId: string; name: string; lead: boolean }
type Council = {
  name: string
  purpose: string
  meets: string
  members: { name: string; organisation: string; chair: boolean }[]
}

export type OfficeDetail = {
  office: Office & { whatItDoes: string; openedOn: string | null; closedOn: string | null; stateReason: string | null }
  sector: {
    code: string
    name: string
    covers: string
    examples: string[]
    planAim: string | null
    planAimSource: string | null
  }
  /** Who answers today: the office's front desk, or the central desk while it is not open. */
  desk: Desk
  sponsors: Sponsor[]
  posts: { title: string; remit: string; holder: string | null }[]
  frontier: string[]
  bodies: string[]
  forums: string[]
  councils: Council[]
  ministers: MinisterInPost[]
  times: { routine: ServiceTimes; urgent: ServiceTimes }
  offer: OfferLine[]
  figures: OfficeFigure[]
}

/** All that is public of one sector office, by its sector's code or its own short name. */
export const readOffice = async (ctx: Ctx, codeOrSlug: string): Promise<OfficeDetail> =>
  inTransaction(ctx, async (tx) => {
    const office = await officeBySector(tx, codeOrSlug)
    if (!office) throw new NotFound('This sector office')
    const about = await aboutOffice(tx, office.id)
    const sponsors = await sponsorsOf(tx, office.id)
    return {
      office: { ...office, ...about },
      sector: await sectorOf(tx, office.sectorCode),
      desk:
        office.state === 'open'
          ? { name: office.frontDeskTeam ?? office.name, email: about.email, phone: about.phone }
          : await deskContact(tx),
      sponsors,
      posts: await postsOf(tx, office.id),
      ...(await partsOfSector(tx, office.sectorCode)),
      councils: await councilsOf(tx, office.id),
      ministers: await ministersInPost(
        tx,
        sponsors.filter(({ lead }) => lead).map(({ bodyId }) => bodyId)
      ),
      times: {
        routine: await serviceTimesFor(tx, office.id, 'routine'),
        urgent: await serviceTimesFor(tx, office.id, 'urgent')
      },
      offer: await readOffer(tx, office.sectorCode),
      figures: await figuresOf(tx, office.id)
    }
  })

const aboutOffice = (ctx: Ctx, id: string) =>
  tables<SectorOfficeTables>(ctx)
    .selectFrom('sector_offices.office')
    .where('id', '=', id)
    .select([
      'what_it_does as whatItDoes',
      'opened_on as openedOn',
      'closed_on as closedOn',
      'state_reason as stateReason',
      'public_email as email',
      'public_phone as phone'
    ])
    .executeTakeFirstOrThrow()

const sponsorsOf = (ctx: Ctx, officeId: string): Promise<Sponsor[]> =>
  tables<SectorOfficeTables>(ctx)
    .selectFrom('sector_offices.sponsor as s')
    .innerJoin('government.body_summary as b', 'b.id', 's.body_id')
    .where('s.office_id', '=', officeId)
    .where('s.to_on', 'is', null)
    .orderBy('s.position')
    .select(['s.body_id as bodyId', 'b.name', 's.lead'])
    .execute()

const sectorOf = (ctx: Ctx, code: string) =>
  tables<SectorOfficeTables>(ctx)
    .selectFrom('sector_offices.sector')
    .where('code', '=', code)
    .select(['code', 'name', 'covers', 'examples', 'plan_aim as planAim', 'plan_aim_source as planAimSource'])
    .executeTakeFirstOrThrow()

/** A post's holder is a public name; who the other officials are is not shown outside government. */
async function postsOf(ctx: Ctx, officeId: string) {
  const found = await sql<
    OfficeDetail['posts'][number]
  >`select title, remit, sector_offices.holder_of(id, ${londonDay(ctx.now())}) as holder
    from sector_offices.office_post where office_id = ${officeId} order by kind`.execute(openTx(ctx).db)
  return found.rows
}

async function partsOfSector(ctx: Ctx, code: string) {
  const db = tables<SectorOfficeTables>(ctx)
  const frontier = await db
    .selectFrom('sector_offices.frontier_industry')
    .where('sector_code', '=', code)
    .orderBy('name')
    .select('name')
    .execute()
  const around = await db
    .selectFrom('sector_offices.sector_body')
    .where('sector_code', '=', code)
    .orderBy('position')
    .select(['name', 'kind'])
    .execute()
  const named = (kind: string) => around.filter((one) => one.kind === kind).map(({ name }) => name)
  return { frontier: frontier.map(({ name }) => name), bodies: named('body'), forums: named('forum') }
}

async function councilsOf(ctx: Ctx, officeId: string): Promise<Council[]> {
  const found = await sql<Council>`select c.name, c.purpose, c.meets,
      (select coalesce(json_agg(json_build_object('name', m.name, 'organisation', m.organisation, 'chair', m.chair) order by m.chair desc, m.name), '[]')
        from sector_offices.council_member m where m.council_id = c.id and m.to_on is null) as members
    from sector_offices.council c where c.office_id = ${officeId} order by c.name`.execute(openTx(ctx).db)
  return found.rows
}

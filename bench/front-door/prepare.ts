import { trainIfMissing } from '../../src/cli/train-if-missing.ts'
import { newCaseReference } from '../../src/modules/cases/case-reference.ts'
import { joinTeam, keepTeam } from '../../src/modules/government/index.ts'
import { type Session, withSession } from '../../src/platform/db/engine.ts'
import { migrate } from '../../src/platform/db/migrate.ts'
import { openPostgres } from '../../src/platform/db/postgres.ts'
import { seedReference } from '../../src/seed-reference.ts'
import { openDesks } from '../../test/support/a-desk.ts'
import { ctxAs, staff } from '../../test/support/world.ts'

const TEAMS = 20
const OPEN = 50_000
const CLOSED = 1_000_000
const BATCH = 10_000

/** Fills an empty database: twenty teams, their open cases and those of the years before, each with its message and owner. */
export async function prepareFrontDoor(url: string, size: number, say: (words: string) => void) {
  const engine = openPostgres(url, 4)
  await migrate(engine, say)
  await seedReference(engine, say)
  await trainIfMissing(engine, say)
  const desks = await openDesks(engine)
  const ctx = ctxAs(engine, staff(['team.keep', 'official.keep']))
  const teams = [desks.lifeSciences.teamId]
  for (let n = 1; n < TEAMS; n += 1)
    teams.push((await keepTeam(ctx, { name: `Bench team ${n}`, kind: 'policy', bodySlug: 'hm-treasury' })).id)
  await joinTeam(ctx, { teamId: teams[1] ?? '', officialId: desks.lifeSciences.colleague.id, supervisor: false })
  await withSession(engine, async (s) => {
    await s.exec('set session_replication_role = replica')
    await fill(s, { teams, count: OPEN * size, closed: false, say })
    await fill(s, { teams, count: CLOSED * size, closed: true, say })
    await s.exec('set session_replication_role = origin; vacuum analyze')
  })
  await engine.close()
}

type Filling = { teams: readonly string[]; count: number; closed: boolean; say: (words: string) => void }

async function fill(s: Session, { teams, count, closed, say }: Filling) {
  for (let done = 0; done < count; done += BATCH) {
    const references = Array.from({ length: Math.min(BATCH, count - done) }, () => newCaseReference())
    await s.query(closed ? CLOSED_CASES : OPEN_CASES, [references, teams])
    if (done % 100_000 === 0) say(`${closed ? 'closed' : 'open'}: ${done.toLocaleString('en-GB')}`)
  }
  await s.exec(`insert into cases.ownership (case_id, position, team_id, from_at)
      select id, 1, owner_team_id, received_at from cases.case c where not exists (select from cases.ownership o where o.case_id = c.id);
    insert into cases.message (case_id, kind, words, by_id, by_name, at)
      select id, 'from-business', words, 'public', contact_name, received_at from cases.case c
      where not exists (select from cases.message m where m.case_id = c.id)`)
}

// Ten working weeks for the open ones, four years for the closed; a tenth is late, a tenth waits on the business.
const cases = (
  closed: boolean
) => `insert into cases.case (id, reference, channel, received_at, words, business_named, contact_name,
    contact_email, share_consent, nation, size_band, urgency, sector_code, topic, status, owner_team_id, owned_since, routed_by, confidence,
    why, visible_to_teams, acknowledge_by, first_reply_by, resolve_by, acknowledged_at, first_replied_at, closed_at, outcome_code, helped, raised_by)
  select platform.uuid_v7(), r, 'web', at, 'Matter ' || n || ': the permit for our ' || (array['oven','press','dock','kiln','trial'])[1 + n % 5] ||
      ' has not come and nobody says when. We employ ' || n % 300 || ' people and have asked three times since spring.',
    'Bench Works ' || n, 'Ada Marsh', 'ada' || n || '@example.com', true, (array['england','england','england','scotland','wales','northern-ireland'])[1 + n % 6],
    '10-49', 'routine', (array['AM','CE','CI','DF','DT','FS','LS','PBS'])[1 + n % 8], (array['customs','late-payment','grid-connection'])[1 + n % 3],
    ${closed ? "'resolved'" : "'in-progress'"}, team, at, 'register', 0.9, array['The business is in this sector by SIC'], array[team],
    at + interval '1 day', at + interval '7 days', at + interval '80 days', at, ${closed ? "at + interval '3 days', at + interval '20 days', 'answered', 'yes'" : "case when n % 3 = 0 then null else at + interval '3 days' end, null, null, null"}, 'public'
  from (select r, n, ($2::uuid[])[1 + n % cardinality($2::uuid[])] as team,
      now() - (random() * ${closed ? 1400 : 70} + ${closed ? 30 : 0}) * interval '1 day' as at
    from unnest($1::text[]) with ordinality as given (r, n)) x on conflict do nothing`
const OPEN_CASES = cases(false)
const CLOSED_CASES = cases(true)

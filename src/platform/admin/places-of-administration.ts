import { sql } from 'kysely'
import { type Ctx, may, openTx } from '../ctx.ts'
import { momentInWords } from '../dates.ts'
import { inTransaction } from '../db/in-transaction.ts'
import { owedToPeople } from './owed-to-people.ts'

export type Place = {
  href: string
  title: string
  words: string
  needs: string
  count?: number
  waiting?: string | undefined
}

const PLACES: readonly Place[] = [
  {
    href: '/admin/people',
    title: 'People',
    words: 'Who works here, in which teams, with which roles',
    needs: 'official.keep'
  },
  {
    href: '/admin/teams',
    title: 'Teams',
    words: 'Front desks, account teams and the central desk',
    needs: 'official.keep'
  },
  {
    href: '/admin/offices',
    title: 'Sector offices',
    words: 'Open and close an office, and say who answers for it',
    needs: 'office.open'
  },
  {
    href: '/cases/routing',
    title: 'Who does what',
    words: 'Where a case goes, with a trial before a change',
    needs: 'routing.keep'
  },
  {
    href: '/cases/service-times',
    title: 'Service times',
    words: 'How soon a matter is confirmed, answered and settled',
    needs: 'service-times.keep'
  },
  {
    href: '/cases/partner-forms',
    title: 'Partner forms',
    words: 'What a partner is asked when it passes a business on',
    needs: 'partner-form.keep'
  },
  {
    href: '/admin/dead-letters',
    title: 'Dead letters',
    words: 'Steps that failed every time they were tried',
    needs: 'dead-letter.requeue'
  },
  {
    href: '/admin/jobs',
    title: 'Jobs',
    words: 'What the clock starts, and whether it went well',
    needs: 'job.read'
  },
  {
    href: '/admin/mail',
    title: 'Mail',
    words: 'What was sent, what failed, and what nobody can be sure of',
    needs: 'mail.read'
  },
  {
    href: '/admin/mail-in',
    title: 'Mail in',
    words: 'What came in, where it went, and what found no place',
    needs: 'mail.read'
  },
  {
    href: '/admin/audit',
    title: 'Audit',
    words: 'Who did what and when, in a chain that shows any change',
    needs: 'audit.read'
  },
  {
    href: '/admin/taken',
    title: 'Taken away and read',
    words: 'Who took which list and why, and who took or read unusually much',
    needs: 'volume.watch'
  },
  { href: '/admin/tokens', title: 'API tokens', words: 'Programs that act for a person', needs: 'token.create' },
  { href: '/api/docs', title: 'API', words: 'How programs use the same operations', needs: 'admin.see' }
]

/** The places of the administration that somebody may open, with what waits at each for a person. */
export async function placesOfAdministration(ctx: Ctx): Promise<Place[]> {
  const { counts, waiting } = await owed(ctx)
  return PLACES.filter(({ needs }) => may(ctx, needs)).map((place) => ({
    ...place,
    count: counts[place.href] ?? 0,
    waiting: waiting[place.href]
  }))
}

/** What needs a person, and what waits for a server of ours to come back: nothing of it is lost. */
async function owed(
  ctx: Ctx
): Promise<{ counts: Record<string, number>; waiting: Record<string, string | undefined> }> {
  const { rows, modules } = await inTransaction(ctx, async (tx) => ({
    ...(await ourOwn(tx)),
    modules: await owedToPeople(tx)
  }))
  const [{ dead = 0, mail = 0, set_aside = 0, jobs = 0, queued = 0, queued_since = null } = {}] = rows
  return {
    counts: {
      ...modules,
      ...{ '/admin/dead-letters': dead, '/admin/jobs': jobs, '/admin/mail': mail, '/admin/mail-in': set_aside }
    },
    waiting: {
      '/admin/mail': queued_since
        ? `${queued} ${queued === 1 ? 'message' : 'messages'} waiting since ${momentInWords(queued_since)}`
        : 'No message is waiting'
    }
  }
}

const ourOwn = (tx: Ctx) =>
  sql<{
    dead: number
    mail: number
    set_aside: number
    queued: number
    jobs: number
    queued_since: Date | null
  }>`select (select count(*)::int from platform.dead_letter where requeued_at is null) as dead,
      (select count(*)::int from platform.mail where status in ('failed', 'uncertain')) as mail,
      (select count(*)::int from platform.received_mail where outcome = 'set-aside') as set_aside,
      (select count(*)::int from platform.job_run where failures > 0) as jobs,
      (select count(*)::int from platform.mail where status in ('queued', 'sending')) as queued,
      (select min(created_at) from platform.mail where status in ('queued', 'sending')) as queued_since`.execute(
    openTx(tx).db
  )

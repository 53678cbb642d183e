import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { Layout } from '../../ui/layout.tsx'
import { StackTable } from '../../ui/stack-table.tsx'
import { type Ctx, demand, openTx } from '../ctx.ts'
import { momentInWords } from '../dates.ts'
import { inTransaction } from '../db/in-transaction.ts'
import { page } from '../http/page.ts'

type JobRow = { name: string; done_at: Date | null; failed_at: Date | null; failures: number; problem: string | null }

/** What the clock starts and how it went last, whatever fails first. */
export async function listJobs(ctx: Ctx): Promise<JobRow[]> {
  demand(ctx, 'job.read')
  const found = await inTransaction(ctx, (tx) =>
    sql<JobRow>`select name, done_at, failed_at, failures, problem from platform.job_run
      order by failures > 0 desc, name`.execute(openTx(tx).db)
  )
  return found.rows
}

export function jobsPage(app: FastifyInstance) {
  app.get('/admin/jobs', async (req, reply) => page(req, reply, <JobsView jobs={await listJobs(req.ctx)} />))
}

/** A job is named for what it does, as everything is here: `send-waiting-mail` sends waiting mail. */
const inWords = (name: string) => `${name.charAt(0).toUpperCase()}${name.slice(1).replaceAll('-', ' ')}`

const JobsView = ({ jobs }: { jobs: readonly JobRow[] }) => (
  <Layout title="Jobs" backLink="/admin">
    <h1 class="govuk-heading-l">Jobs</h1>
    <p class="govuk-body">
      The clock starts these by itself. One that failed is started again at its next time; if it fails every time,
      somebody who runs the system must look at its log.
    </p>
    <StackTable
      caption="Jobs"
      captionHidden
      columns={[{ text: 'Job' }, { text: 'State' }, { text: 'Last done' }, { text: 'Last failed' }]}
      rows={jobs.map(({ name, done_at, failed_at, failures, problem }) => [
        inWords(name),
        failures > 0 ? (
          <>
            <strong class="govuk-tag govuk-tag--red">
              {failures === 1 ? 'Failed' : `Failed ${failures} times in a row`}
            </strong>{' '}
            {problem}
          </>
        ) : done_at ? (
          'Well'
        ) : (
          'Not started yet'
        ),
        done_at ? momentInWords(done_at) : 'Never',
        failed_at ? momentInWords(failed_at) : 'Never'
      ])}
    />
  </Layout>
)

import type { Ctx } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { listOffices } from '../../sector-offices/index.ts'
import { publishingDepartments } from '../transparency-pages/publishing-departments.ts'
import type { FindMeetings } from './find-meetings.schema.ts'
import { findMeetings } from './find-meetings.ts'

/** What the page of the search shows, in one transaction: meetings, and the departments and sectors to narrow them by. */
export const loadSearch = (ctx: Ctx, asked: FindMeetings) =>
  inTransaction(ctx, async (tx) => ({
    found: await findMeetings(tx, asked),
    departments: await publishingDepartments(tx),
    sectors: (await listOffices(tx)).map(({ sectorCode, sector }) => ({ code: sectorCode, name: sector }))
  }))

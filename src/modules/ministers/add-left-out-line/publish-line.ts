import { type Ctx, tables } from '../../../platform/ctx.ts'
import { RuleBroken } from '../../../platform/errors.ts'
import { matchAttendances } from '../decide-organisation/match-attendances.ts'
import { declarationKey } from '../declarations/declaration-key.ts'
import { kindOfDeclaration } from '../declarations/kind-of-declaration.ts'
import { keepMeetings } from '../import-meetings/keep-meetings.ts'
import { ministersInQuarter } from '../quarter-return/ministers-in-quarter.ts'
import { quarterOf } from '../read-file/quarter-of.ts'
import type { MinisterTables } from '../tables.ts'
import { meetingOfLine } from './meeting-of-line.ts'
import type { ProposedLine } from './proposed-line.ts'

type Published = { meeting_id?: string; declaration_id?: string; was_nil: boolean }

/** Puts a line into what is published, and takes away the nil return that it makes untrue. */
export const publishLine = (ctx: Ctx, line: ProposedLine): Promise<Published> =>
  line.kind === 'meetings' ? publishMeeting(ctx, line) : publishDeclaration(ctx, line)

async function publishMeeting(ctx: Ctx, line: ProposedLine): Promise<Published> {
  const db = tables<MinisterTables>(ctx)
  const { holder, person_id: personId, held_on: on, parts } = line
  const keyed = meetingOfLine({ holder, personId, on, parts }, { id: line.body_id, name: line.body })
  if ((await keepMeetings(ctx, { returnId: line.return_id }, [keyed])) === 0) throw alreadyThere()
  const { id } = await meetingOfKey(ctx, keyed.key)
  await matchAttendances(ctx)
  // A nil return names its minister under the post they held first in the quarter.
  const holders = await ministersInQuarter(ctx, line.body_id, quarterOf(on))
  const names = holders.filter((one) => one.personId === personId).map(({ name }) => name)
  const nil = await db
    .deleteFrom('ministers.nil_return')
    .where('return_id', '=', line.return_id)
    .where('minister', 'in', [holder, ...names])
    .returning('id')
    .execute()
  return { meeting_id: id, was_nil: nil.length > 0 }
}

async function publishDeclaration(ctx: Ctx, line: ProposedLine): Promise<Published> {
  const db = tables<MinisterTables>(ctx)
  const { kind } = kindOfDeclaration(line.kind)
  const { holder, person_id: personId, held_on: on, parts, return_id: returnId } = line
  const added = await db
    .insertInto('ministers.declaration')
    .values({
      kind,
      body_id: line.body_id,
      quarter_from: line.quarter_from,
      holder,
      person_id: personId,
      nil: false,
      held_on: on,
      parts: JSON.stringify(parts),
      key: declarationKey({ kind, bodyId: line.body_id, holder, on, parts }),
      return_id: returnId,
      source_words: null,
      made_by: line.proposed_by,
      made_by_name: line.proposed_by_name,
      made_at: line.proposed_at,
      withdrawn_at: null,
      withdrawn_reason: null
    })
    .onConflict((oc) => oc.column('key').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!added) throw alreadyThere()
  const nil = await db
    .updateTable('ministers.declaration')
    .set({ withdrawn_at: ctx.now(), withdrawn_reason: 'A line that had been left out was added' })
    .where('return_id', '=', returnId)
    .where('nil', '=', true)
    .where('withdrawn_at', 'is', null)
    .where((eb) => (personId ? eb('person_id', '=', personId) : eb('holder', '=', holder)))
    .returning('id')
    .execute()
  return { declaration_id: added.id, was_nil: nil.length > 0 }
}

const alreadyThere = () => new RuleBroken('declared-already', 'What is published says exactly this already')

const meetingOfKey = (ctx: Ctx, key: string) =>
  tables<MinisterTables>(ctx)
    .selectFrom('ministers.published_meeting')
    .select('id')
    .where('key', '=', key)
    .executeTakeFirstOrThrow()

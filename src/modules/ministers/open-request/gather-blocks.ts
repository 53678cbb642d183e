import { createHash } from 'node:crypto'
import { type Ctx, tables } from '../../../platform/ctx.ts'
import type { HeldWordViews } from '../../engagements/index.ts'
import type { HeldSection } from '../information-tables.ts'
import type { MinisterTables } from '../tables.ts'

type Held = HeldWordViews['engagements.held_words']

const SECTION: Record<Held['kind'], HeldSection> = {
  about: 'about',
  agenda: 'agenda',
  attendee: 'attendees',
  brief: 'briefing',
  note: 'notes',
  file: 'notes',
  'read-out': 'follow-up',
  decision: 'follow-up',
  promise: 'follow-up'
}

/** Puts what is held of a meeting into a case file, a paragraph a block, each with the readers of its source. Returns how many are new. */
export async function gatherBlocks(ctx: Ctx, requestId: string, engagementId: string): Promise<number> {
  const db = tables<MinisterTables>(ctx)
  const held = await db
    .selectFrom('engagements.held_words')
    .where('engagement_id', '=', engagementId)
    .orderBy('at')
    .orderBy('place')
    .selectAll()
    .execute()
  const blocks = held.flatMap(paragraphsOf).map((block, at) => ({ ...block, request_id: requestId, position: at + 1 }))
  if (blocks.length === 0) return 0
  const added = await db
    .insertInto('ministers.held_block')
    .values(blocks.map((block) => ({ ...block, ...UNDECIDED })))
    .onConflict((oc) => oc.columns(['request_id', 'hash']).doNothing())
    .executeTakeFirst()
  return Number(added.numInsertedOrUpdatedRows)
}

const UNDECIDED = {
  decision: null,
  exemption: null,
  reason: null,
  public_interest: null,
  decided_by_name: null,
  decided_at: null
}

const paragraphsOf = (held: Held) =>
  held.words
    .split(/\n\s*\n/)
    .map((words) => words.trim())
    .filter((words) => words !== '')
    .map((words) => ({
      section: SECTION[held.kind],
      words,
      source: sourceOf(held),
      hash: hashOf(held.kind, held.source, words, ...held.readers),
      marking: held.marking,
      descriptors: held.descriptors,
      readers: held.readers
    }))

const NAMES: Partial<Record<Held['kind'], string>> = {
  note: 'Note by',
  file: 'File kept by',
  'read-out': 'Read-out by',
  decision: 'Decision written by',
  agenda: 'Agenda by'
}
const SIDES: Readonly<Record<string, string>> = {
  official: 'Official',
  minister: 'Minister',
  business: 'From business',
  other: 'Other'
}

const sourceOf = ({ kind, source }: Held) =>
  kind === 'attendee' ? (SIDES[source] ?? source) : [NAMES[kind], source].filter(Boolean).join(' ')

const hashOf = (...parts: string[]) => createHash('sha256').update(parts.join('\n')).digest('hex')

import { type Ctx, tables } from '../../../platform/ctx.ts'
import type { ReadMeeting } from '../read-file/row-outcome.ts'
import type { MinisterTables } from '../tables.ts'

export type NamedMinister = { personId: string; person: string; post: string; bodyId: string; body: string }
type Appointment = NamedMinister & { words: string[]; from: string; to: string | null }

/**
 * Who each minister named in a file was, by the appointments of the day: the name must be there in full, and the post that
 * the file's words are most like is chosen of those held on the day. Where nobody of that name held a post, nobody is named.
 */
export async function nameMinisters(
  ctx: Ctx,
  meetings: readonly ReadMeeting[]
): Promise<(NamedMinister | undefined)[]> {
  const days = meetings.flatMap(({ held }) => (held.from && held.to ? [held.from, held.to] : [])).sort()
  const appointments = await appointmentsBetween(ctx, days[0], days.at(-1))
  const known = new Map<string, NamedMinister | undefined>()
  return meetings.map(({ minister, held }) => {
    const key = `${minister}|${held.from}|${held.to}`
    if (!known.has(key)) known.set(key, bestOf(minister, held, appointments))
    return known.get(key)
  })
}

async function appointmentsBetween(ctx: Ctx, from: string | undefined, to: string | undefined): Promise<Appointment[]> {
  let query = tables<MinisterTables>(ctx).selectFrom('government.minister_in_post').selectAll()
  if (from && to)
    query = query.where('from_on', '<=', to).where((eb) => eb.or([eb('to_on', 'is', null), eb('to_on', '>=', from)]))
  return (await query.execute()).map(appointmentOf)
}

const appointmentOf = (row: MinisterTables['government.minister_in_post']): Appointment => ({
  personId: row.person_id,
  person: row.minister_then,
  post: row.post,
  bodyId: row.body_id,
  body: row.body,
  words: wordsOf(row.minister_then.replace(/ of .*$/, '')),
  from: row.from_on,
  to: row.to_on
})

function bestOf(
  text: string,
  held: ReadMeeting['held'],
  appointments: readonly Appointment[]
): NamedMinister | undefined {
  const said = new Set(wordsOf(text))
  const fits = appointments.filter(
    ({ words, from, to }) =>
      words.length > 1 &&
      words.every((word) => said.has(word)) &&
      (!held.from || !held.to || (from <= held.to && (to === null || to >= held.from)))
  )
  const likeness = ({ post, body }: Appointment) => wordsOf(`${post} ${body}`).filter((word) => said.has(word)).length
  const [best] = fits.sort((a, b) => likeness(b) - likeness(a) || a.post.length - b.post.length)
  if (!best || new Set(fits.map(({ personId }) => personId)).size > 1) return undefined
  const { personId, person, post, bodyId, body } = best
  return { personId, person, post, bodyId, body }
}

const EMPTY = new Set([
  'rt',
  'hon',
  'the',
  'mp',
  'of',
  'for',
  'and',
  'sir',
  'dame',
  'mr',
  'mrs',
  'ms',
  'dr',
  'cbe',
  'obe',
  'qc',
  'kc'
])

const wordsOf = (text: string) =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word && !EMPTY.has(word))

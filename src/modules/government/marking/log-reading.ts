import { audit } from '../../../platform/audit/audit.ts'
import { type Ctx, openTx } from '../../../platform/ctx.ts'

type Read = { kind: string; id: string; marking: string }

/** Notes who read or took away OFFICIAL-SENSITIVE matter, once a record and request. Nothing is noted of the rest. */
export async function logReading(ctx: Ctx, read: Read, how: 'read' | 'exported' = 'read'): Promise<void> {
  if (!read.marking.startsWith('OFFICIAL-SENSITIVE')) return
  const event = how === 'read' ? 'sensitive-record.read' : 'sensitive-record.exported'
  const again = openTx(ctx).events.some((one) => one.event === event && one.subjectId === read.id)
  if (!again) await audit(ctx, event, read.id, { kind: read.kind, marking: read.marking })
}

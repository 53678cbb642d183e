import type { Ctx } from '../../../platform/ctx.ts'
import { readBusinesses } from '../read-lines/read-businesses.ts'
import { readPeople } from '../read-lines/read-people.ts'

/** Turns what was typed on a form into what the operations take; lists are one on each line, or ticked. */
export async function typedEngagement(ctx: Ctx, said: Readonly<Record<string, string>>) {
  const startsAt = said.on && said.at ? `${said.on}T${said.at}` : (said.startsAt ?? '')
  const { businesses = '', officials = '', ministers = '', outside = '' } = said
  const parts = await readBusinesses(ctx, businesses)
  return {
    form: said.form ?? '',
    title: said.title ?? '',
    startsAt,
    ...(said.until && said.on ? { endsAt: `${said.on}T${said.until}` } : {}),
    place: said.place,
    topics: (said.topics ?? '').split(',').filter(Boolean),
    purpose: said.purpose,
    desiredOutcome: said.desiredOutcome,
    agenda: said.agenda,
    businesses: parts,
    attendees: [
      ...(said.meToo === 'no' ? [] : [{ side: 'official' as const, officialId: ctx.actor.id }]),
      ...(await readPeople(ctx, { officials, ministers, outside, startsAt, businesses: parts }))
    ],
    ...(said.officialPresent ? { officialPresent: said.officialPresent === 'yes' } : {}),
    noOfficialReason: said.noOfficialReason,
    marking: said.marking || 'OFFICIAL',
    handling: said.handling ?? '',
    descriptors: said.descriptors ?? '',
    embargoedUntil: said.embargoedUntil,
    readOut: said.readOut,
    decisions: said.decisions,
    another: said.another === 'yes' ? ('yes' as const) : ('no' as const),
    wentOnReason: said.wentOnReason,
    clearedBy: said.clearedBy,
    clearReason: said.clearReason,
    sourceKey: said.caseReference,
    source: said.caseReference ? ('case' as const) : ('form' as const)
  }
}

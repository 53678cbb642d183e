import { type Ctx, may } from '../../../platform/ctx.ts'
import { shortDayInWords } from '../../../platform/dates.ts'
import { lookAround } from '../../engagements/index.ts'
import { engagementHref } from '../../engagements/links.ts'
import { fromLondon } from '../../government/index.ts'

export type OthersAround = {
  engagements: { href: string; title: string; about: string }[]
  /** Whom to ask of what is not for this page to tell. */
  ask: string[]
  matters: { title: string; words: string; ask: string }[]
}

/** What others in government did or plan with the group around the day hoped for, before somebody says yes to one more meeting. */
export async function othersAround(ctx: Ctx, bid: { businessId: string; wishedOn: string }): Promise<OthersAround> {
  if (!may(ctx, 'engagement.read')) return { engagements: [], ask: [], matters: [] }
  const at = fromLondon(`${bid.wishedOn}T12:00`)
  const { nearby, hidden, matters } = await lookAround(ctx, { businessIds: [bid.businessId], at })
  // This page is marked OFFICIAL: what is held more closely is read on its own.
  const open = nearby.filter(({ marking }) => marking === 'OFFICIAL')
  const closed = nearby.filter(({ marking }) => marking !== 'OFFICIAL')
  return {
    engagements: open.map(({ id, title, status, startsAt, form, owner, body }) => ({
      href: engagementHref(id),
      title,
      about: [`${status === 'held' ? 'Held' : 'Planned for'} ${shortDayInWords(startsAt)}`, form, owner, body]
        .filter(Boolean)
        .join(', ')
    })),
    ask: [...new Set([...closed, ...hidden].map(({ owner, team }) => (team ? `${owner}, ${team}` : owner)))],
    matters: matters.map(({ title, words, ask }) => ({ title, words, ask }))
  }
}

import { sql } from 'kysely'
import { type Ctx, openTx } from '../../../platform/ctx.ts'

export type StoryLine = { at: Date; words: string; by: string }

const SHOWN = 25

const WORDS: Readonly<Record<string, string>> = {
  'account.opened': 'Put under management',
  'account.member-added': 'Joined the team',
  'account.member-left': 'Left the team',
  'account.cover-set': 'Cover arranged',
  'account.tier-changed': 'Tier changed',
  'account.tier-kept': 'Tier looked at again and kept',
  'account.paused': 'Left to rest',
  'account.resumed': 'Taken up again',
  'account.sponsor-named': 'Sponsor minister named or changed',
  'account.ended': 'Ended',
  'account.plan-written': 'Plan written',
  'account.plan-sent': 'Plan sent for approval',
  'account.plan-approved': 'Plan approved',
  'account.plan-returned': 'Plan sent back with remarks',
  'account.objective-moved': 'An objective moved',
  'account.contribution-made': 'A department contributed to the plan',
  'account.ask-shared': 'An ask was shared with the firm',
  'account.ask-withdrawn': 'An ask is shared with the firm no longer',
  'account.ask-answered': 'An ask was answered to the firm',
  'account.review-held': 'Reviewed',
  'account.check-sent': 'The business was asked about the relationship',
  'account.check-answered': 'The business answered about the relationship',
  'account.hand-over-offered': 'Hand-over offered',
  'account.hand-over-accepted': 'Hand-over accepted',
  'account.hand-over-declined': 'Hand-over declined'
}

/** What happened to an account, the latest first, with the names of those it happened to. */
export async function storyOf(ctx: Ctx, accountId: string): Promise<StoryLine[]> {
  const { rows } = await sql<{ at: Date; event: string; actor_name: string; who: string | null }>`
    select e.at, e.event, e.actor_name, o.name as who from platform.audit_event e
      left join government.official_summary o on o.id::text = coalesce(e.facts ->> 'officialId', e.facts ->> 'toId', e.facts ->> 'coveringId')
    where e.subject_id = ${accountId} and e.event like 'account.%' order by e.seq desc limit ${SHOWN}`.execute(
    openTx(ctx).db
  )
  return rows.flatMap(({ at, event, actor_name, who }) => {
    const words = WORDS[event]
    return words ? [{ at, words: who ? `${words}: ${who}` : words, by: actor_name }] : []
  })
}

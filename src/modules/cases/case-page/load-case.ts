import { type Ctx, demand, may } from '../../../platform/ctx.ts'
import { momentForPage } from '../../../platform/dates.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { findingOfCase } from '../../support/index.ts'
import { filesOfCase } from '../case-files/files-of-case.ts'
import { dueWords } from '../due-words.ts'
import type { FoundCase } from '../find-case.ts'
import { workingDaysLeft } from '../nation-calendars.ts'
import { type CaseRecord, caseRecord } from '../track-case/case-record.ts'
import { threadOf } from '../track-case/thread-of.ts'
import { jointWorkOf } from './joint-work-of.ts'
import { loadChoices } from './load-choices.ts'
import { loadContacts } from './load-contacts.ts'
import { loadRelated } from './load-related.ts'
import { storyOf } from './story-of.ts'

export type CaseShown = Awaited<ReturnType<typeof loadCase>>

/** Everything the one who answers needs on one page: the whole story, the promises, and only what they may do now. */
export async function loadCase(ctx: Ctx, reference: string) {
  demand(ctx, 'case.read')
  return inTransaction(ctx, async (tx) => {
    const record = await caseRecord(tx, reference, { notes: true })
    const { found } = record
    const thread = threadOf(tx.now(), record)
    const offer = openOffer(record)
    const owns = tx.actor.teams.includes(found.owner_team_id) && may(tx, 'case.work')
    const works = owns && thread.open
    const answersOffer =
      thread.open && offer !== null && may(tx, 'case.work') && tx.actor.teams.includes(offer.toTeamId)
    const choices = works || answersOffer ? await loadChoices(tx, found) : NO_CHOICES
    return {
      ...thread,
      found,
      notes: notesIn(record),
      offer,
      jointWork: jointWorkOf(tx, record),
      related: await loadRelated(tx, found),
      situations: found.situations,
      seen: record.messages.findLast(({ kind }) => kind !== 'note')?.id ?? '',
      files: await filesOfCase(tx, found),
      story: await storyOf(tx, found.id),
      contacts: await loadContacts(tx, found),
      finding: await findingOfCase(tx, found.id),
      due: await dueOf(tx, found),
      suggested:
        found.suggested_team_id && found.suggested_team
          ? { id: found.suggested_team_id, name: found.suggested_team }
          : null,
      sector: found.sector_name,
      may: {
        accept: works && found.owner_official_id !== tx.actor.id,
        work: works,
        handOver: works && !offer && (!found.with_supervisor || may(tx, 'case.supervise')),
        decide: works && found.with_supervisor && may(tx, 'case.supervise'),
        note: may(tx, 'case.work'),
        logContact: !thread.open && may(tx, 'engagement.log'),
        answerOffer: answersOffer,
        pullBack: owns && offer !== null
      },
      ...(works ? choices : NO_CHOICES),
      teams: choices.teams
    }
  })
}

const NO_CHOICES: Awaited<ReturnType<typeof loadChoices>> = {
  teams: [],
  colleagues: [],
  wordings: [],
  lines: [],
  outcomes: []
}

function openOffer({ handOvers }: CaseRecord) {
  const offer = handOvers.find(({ answer }) => answer === null)
  return offer
    ? {
        id: offer.id,
        toTeamId: offer.to_team_id,
        to: offer.taker,
        by: offer.offered_by_name,
        at: momentForPage(offer.offered_at)
      }
    : null
}

const notesIn = ({ messages }: CaseRecord) =>
  messages
    .filter(({ kind }) => kind === 'note')
    .map((row) => ({ words: row.words, who: row.by_name, at: row.at, handOver: row.hand_over_id !== null }))

async function dueOf(ctx: Ctx, found: FoundCase) {
  const { due_at: due } = found
  const days = due ? await workingDaysLeft(ctx, found.nation, ctx.now(), due) : 0
  return dueWords(ctx.now(), due, found.paused_at !== null, days)
}

import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { newId } from '../../../platform/db/new-id.ts'
import { readPostcode } from '../../government/index.ts'
import { type Answers, answerInWords, QUESTIONS } from '../find-support/answers.ts'
import { findPlace } from '../find-support/find-place.ts'
import { findSupport } from '../find-support/find-support.ts'
import type { Match } from '../find-support/match.ts'
import { loadCatalogue } from '../load-catalogue/load-catalogue.ts'
import { recordEvent } from '../record-event.ts'
import type { SupportTables } from '../tables.ts'
import type { Asked } from './way-to-ask.ts'

const KEPT = 10

/** Keeps what the finder was told and what it said, and hands both on with the question: the caseworker sees the same page. */
export async function askPerson(ctx: Ctx, answers: Answers, about: string | undefined): Promise<Asked> {
  demand(ctx, 'support.find')
  return inTransaction(ctx, (tx) => askPersonWithin(tx, answers, about))
}

async function askPersonWithin(tx: Ctx, answers: Answers, about: string | undefined): Promise<Asked> {
  const found = await findSupport(tx, answers)
  const scheme = about ? (await loadCatalogue(tx)).schemes.find(({ slug }) => slug === about) : undefined
  const said = QUESTIONS.flatMap((question) => answerInWords(answers, question) ?? [])
  const id = await newId(tx)
  const { fits, cannotTell, nearMisses } = found.matches
  await tables<SupportTables>(tx)
    .insertInto('support.finding')
    .values({
      id,
      words: answers.q,
      answers: JSON.stringify(answers),
      said,
      about_scheme: scheme?.id ?? null,
      shown: JSON.stringify([...fits, ...cannotTell].slice(0, KEPT).map(inShort)),
      near: JSON.stringify(nearMisses.slice(0, KEPT).map(inShort)),
      made_at: tx.now(),
      case_id: null
    })
    .execute()
  await recordEvent(tx, 'finding.made', id, { about: scheme?.slug ?? null, shown: fits.length + cannotTell.length })
  const place = answers.place ? await findPlace(tx, answers.place) : undefined
  const postcode = answers.place ? readPostcode(answers.place)?.postcode : undefined
  return {
    findingId: id,
    words: wordsOf(answers.q, scheme?.title, said),
    postcode: postcode?.includes(' ') ? postcode : null,
    nation: place?.nation ?? null,
    sizeBand: bandOf(answers.size),
    business: found.business
      ? { id: found.business.id, name: found.business.name, number: found.business.number }
      : null
  }
}

const inShort = ({ scheme, why }: Match) => ({
  slug: scheme.slug,
  title: scheme.title,
  verdict: why.verdict,
  why: why.deciding.map(({ words }) => words).slice(0, 4)
})

// The journey above begins with the person's own words; what they chose from lists is said after them.
function wordsOf(own: string, title: string | undefined, said: readonly string[]): string {
  const first = own || (title ? '' : 'I am looking for support for my business.')
  return [
    first,
    title ? `I would like to ask about “${title}”.` : '',
    said.length ? `What I told the support finder: ${said.join('; ')}.` : ''
  ]
    .filter(Boolean)
    .join('\n\n')
}

const bandOf = (size: Answers['size']) => (size === '0' ? '1-9' : (size ?? null))

import { NotFound } from '../../../platform/errors.ts'
import { PlanPicture } from '../plan-picture.ts'
import type { LoadedPlan } from './load-plan.ts'
import { type Piece, pieces } from './pieces.ts'

export type ComparedPart = { title: string; pieces: Piece[]; same: boolean }
export type ComparedPlans = { loaded: LoadedPlan; from: number; to: number; parts: ComparedPart[] }

/** Two versions of a plan side by side, line by line: what stands in both, what was taken out, what was put in. */
export function comparePlans(loaded: LoadedPlan, from: number, to: number): ComparedPlans {
  const sent = loaded.versions.filter(({ picture }) => picture !== null)
  const newer = sent.find(({ number }) => number === to) ?? sent[0]
  const older = sent.find(({ number }) => number === from) ?? sent.find(({ number }) => newer && number < newer.number)
  if (!newer || !older) throw new NotFound('A second version to compare with')
  const [before, after] = [textOf(older), textOf(newer)]
  return {
    loaded,
    from: older.number,
    to: newer.number,
    parts: before.map(({ title, lines }, at) => {
      const compared = pieces(lines, after[at]?.lines ?? [])
      return { title, pieces: compared, same: compared.every(({ kind }) => kind === 'kept') }
    })
  }
}

function textOf(version: LoadedPlan['versions'][number]) {
  const { objectives, exchanges, contributions } = PlanPicture.parse(version.picture)
  const lines = (text: string) => text.split(/\n+/).filter(Boolean)
  return [
    { title: 'What the business wants', lines: lines(version.company_priorities) },
    { title: 'What government wants', lines: lines(version.government_priorities) },
    { title: 'How we go about it', lines: lines(version.strategy) },
    {
      title: 'Objectives',
      lines: objectives.map(
        (one) => `${one.title}: by ${one.targetOn}, ${one.progress}%${one.blocker ? `, blocked: ${one.blocker}` : ''}`
      )
    },
    {
      title: 'Asks and offers',
      lines: exchanges.map(
        ({ side, kind, words }) => `${side === 'business' ? 'The business' : 'Government'} ${kind}s: ${words}`
      )
    },
    { title: 'From departments', lines: contributions.map(({ body, words }) => `${body}: ${words}`) }
  ]
}

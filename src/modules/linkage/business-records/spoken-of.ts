import { sentenceOf } from '../link-page/sentence-of.ts'
import type { SpeakingRecord } from './load-records.ts'

export type Spoken = {
  recordId: string
  name: string
  list: string
  ref: string
  sure: string
  why: string
  runnerUp: string
}

/**
 * A record as a line: how sure, why, and who came second. While a link is put to reviewers to audit it, how sure it is stays
 * hidden from those who may review, or they would not judge it freshly.
 */
export function spokenOf({ record_id, by, link }: SpeakingRecord, mayReview: boolean): Spoken {
  const blind = Boolean(link?.waits && mayReview)
  const likely = link?.likely ?? 0
  return {
    recordId: record_id,
    name: link?.name ?? 'A record of a list',
    list: link?.list ?? '',
    ref: link?.row_ref ?? '',
    sure: by === 'decision' ? 'Decided by a person' : blind ? 'Hidden while it is audited' : percent(likely),
    why: blind || !link ? '' : sentenceOf(link),
    runnerUp: blind ? '' : secondOf(link)
  }
}

/** Who came second, and by how much it lost. */
function secondOf(link: SpeakingRecord['link']): string {
  if (!link?.runner_up) return 'None'
  const behind = link.runner_up_bits === null || link.bits === null ? undefined : link.bits - link.runner_up_bits
  return behind === undefined ? link.runner_up : `${link.runner_up}, ${behind.toFixed(1)} bits behind`
}

const percent = (share: number) => (share > 0.999 ? 'More than 99.9%' : `${(100 * share).toFixed(1)}%`)

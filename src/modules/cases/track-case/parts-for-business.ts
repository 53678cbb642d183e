import type { Language } from '../../../languages.ts'
import { momentForPage } from '../../../platform/dates.ts'
import { statusWords } from '../status-words.ts'
import type { PartOf } from './parts-of.ts'
import { threadWords } from './thread-words.ts'

/** The parts a case was split into, as the business sees them: what each is about, who has it, and what was said on it. */
export function partsForBusiness(rows: readonly PartOf[], language: Language = 'en') {
  const about = ({ words }: PartOf) => (words.length > 60 ? `${words.slice(0, 58)}…` : words)
  const parts = [...new Map(rows.map((row) => [row.id, row])).values()]
  return {
    parts: parts.map((one) => ({
      about: about(one),
      status: (language !== 'en' && statusWords[language].status[one.status_code]?.title) || one.status,
      owner: one.owner_official_name ? `${one.owner_official_name}, ${one.team}` : one.team
    })),
    entries: rows.flatMap((row) =>
      row.at && row.said !== null
        ? [
            {
              when: row.at.getTime(),
              kind: 'to-business' as const,
              at: momentForPage(row.at, language),
              who: row.by_name ?? '',
              words: threadWords[language].about(about(row), row.said)
            }
          ]
        : []
    )
  }
}

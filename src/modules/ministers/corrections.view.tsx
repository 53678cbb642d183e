import { InsetText } from '../../ui/govuk/inset-text.tsx'

export type ShownCorrection = {
  at: { iso: string; text: string }
  /** What was wrong, and of whom where the page is of several. */
  what: string
  was: string
  isNow: string
  reason: string
  /** Who corrected it: shown to staff alone. */
  by?: string | undefined
}

/** A line that had been left out and was added later: whose, of which day, and why. */
export type ShownAdded = {
  at: { iso: string; text: string }
  holder: string
  day: string
  reason: string
  wasNil: boolean
}

type Props = { corrections: readonly ShownCorrection[]; added?: readonly ShownAdded[] }

/** What was corrected of something published: what it said, what it says now, and why; and what had been left out of it. */
export const Corrections = ({ corrections, added = [] }: Props) => (
  <section id="corrections">
    <h2 class="govuk-heading-m">Corrections</h2>
    {corrections.length + added.length === 0 ? (
      <p class="govuk-body">Nothing has been corrected.</p>
    ) : (
      <ul class="govuk-list govuk-list--spaced">
        {added.map(({ at, holder, day, reason, wasNil }) => (
          <li>
            <strong>
              {holder}, {day}
            </strong>
            : had been left out, and was added on <time datetime={at.iso}>{at.text}</time>. {reason.replace(/\.$/, '')}.
            {wasNil && ' A nil return had been published instead.'}
          </li>
        ))}
        {corrections.map(({ at, what, was, isNow, reason, by }) => (
          <li>
            <strong>{what}</strong>: “{was || 'nothing'}” became “{isNow}”{by ? `, by ${by}` : ''} on{' '}
            <time datetime={at.iso}>{at.text}</time>. {reason}
          </li>
        ))}
      </ul>
    )}
  </section>
)

type Note = Required<Props>

/** Said at the top of a return that was corrected, or added to, after it was published. */
export function ReissueNote({ corrections, added }: Note) {
  const moments = [...corrections, ...added].map(({ at }) => at).sort((a, b) => b.iso.localeCompare(a.iso))
  const [latest] = moments
  if (!latest) return null
  return (
    <InsetText>
      Issued again on <time datetime={latest.iso}>{latest.text}</time>, with{' '}
      <a class="govuk-link" href="#corrections">
        {moments.length === 1 ? '1 correction' : `${moments.length} corrections`}
      </a>
      .
    </InsetText>
  )
}

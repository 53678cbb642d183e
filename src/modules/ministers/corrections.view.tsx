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

/** What was corrected of something published: what it said, what it says now, and why. */
export const Corrections = ({ corrections }: { corrections: readonly ShownCorrection[] }) => (
  <section id="corrections">
    <h2 class="govuk-heading-m">Corrections</h2>
    {corrections.length === 0 ? (
      <p class="govuk-body">Nothing has been corrected.</p>
    ) : (
      <ul class="govuk-list govuk-list--spaced">
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

/** Said at the top of a return that was corrected after it was published. */
export const ReissueNote = ({ latest, count }: { latest: ShownCorrection['at'] | undefined; count: number }) =>
  latest ? (
    <InsetText>
      Issued again on <time datetime={latest.iso}>{latest.text}</time>, with{' '}
      <a class="govuk-link" href="#corrections">
        {count === 1 ? '1 correction' : `${count} corrections`}
      </a>
      .
    </InsetText>
  ) : null

import { schemeHref } from '../../support/links.ts'
import type { CaseShown } from './load-case.ts'

const VERDICT: Readonly<Record<string, string>> = { 1: 'Fits', 0: 'Depends', '-1': 'Does not fit' }

/** What the support finder was told and what it showed, so that the one who answers begins where the business left off. */
export const FinderSaid = ({ finding }: { finding: NonNullable<CaseShown['finding']> }) => (
  <section class="so-card">
    <h2 class="govuk-heading-s">What the support finder said</h2>
    {finding.said.length > 0 && <p class="govuk-body-s">Told: {finding.said.join('; ')}.</p>}
    {finding.shown.length === 0 && <p class="govuk-body-s">Nothing in the catalogue fitted.</p>}
    <ul class="govuk-list govuk-body-s">
      {[...finding.shown, ...finding.near].map(({ slug, title, verdict, why }) => (
        <li>
          <a class="govuk-link" href={schemeHref(slug)}>
            {title}
          </a>
          <br />
          {VERDICT[verdict]}
          {verdict === 1 || why.length === 0 ? '' : `: ${why.join('; ')}`}
        </li>
      ))}
    </ul>
  </section>
)

import type { OfferLine } from './read-offer.ts'

const BANDS = [
  ['any', 'Every business'],
  ['1-49', 'Fewer than 50 people'],
  ['50-249', '50 to 249 people'],
  ['250+', '250 people or more']
] as const

/** What businesses get, by how many people work there. */
export const OfferBySize = ({ offer }: { offer: readonly OfferLine[] }) => (
  <>
    {BANDS.map(([band, title]) => (
      <section>
        <h3 class="govuk-heading-s">{title}</h3>
        <dl class="govuk-body">
          {offer
            .filter(({ sizeBand }) => sizeBand === band)
            .map((line) => (
              <div class="govuk-!-margin-bottom-3">
                <dt class="govuk-!-font-weight-bold">{line.title}</dt>
                <dd class="govuk-!-margin-left-0">{line.words}</dd>
              </div>
            ))}
        </dl>
      </section>
    ))}
  </>
)

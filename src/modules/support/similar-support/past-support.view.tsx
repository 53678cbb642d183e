import { StackTable } from '../../../ui/stack-table.tsx'
import { money } from '../ledger-pages/money.ts'
import { schemeHref } from '../links.ts'
import { KINDS, wordsFor } from '../scheme/vocabulary.ts'
import type { PastSupport, SimilarSupport } from './similar-support.ts'

/** What businesses alike have had, one line for each scheme, with its evaluated result or that none is known. */
export const PastSupportTable = ({ similar: { rows, widened, awards } }: { similar: SimilarSupport }) =>
  rows.length === 0 ? (
    <p class="govuk-body">The ledger knows of no award to a business alike. That is not to say that there was none.</p>
  ) : (
    <>
      <p class="govuk-body">
        {awards === 1 ? 'One award' : `${awards} awards`} in ten years, the same size first.
        {widened && ' Too few in the same place, so these are from the whole country.'}
      </p>
      <StackTable
        caption="What businesses alike have had"
        captionHidden
        columns={[
          { text: 'Support' },
          { text: 'Awards', numeric: true },
          { text: 'Same size, where known', numeric: true },
          { text: 'Usual amount' },
          { text: 'Latest' },
          { text: 'What came of it' }
        ]}
        rows={rows.map((row) => [
          <Name row={row} />,
          row.awards,
          row.sized === 0 ? 'Not known' : `${row.sameSize} of ${row.sized}`,
          <Amount row={row} />,
          `${row.latest} to ${String((row.latest + 1) % 100).padStart(2, '0')}`,
          <Result row={row} />
        ])}
      />
    </>
  )

const Name = ({ row: { scheme, body, kind, openSlug } }: { row: PastSupport }) => (
  <>
    {openSlug ? (
      <a class="govuk-link" href={schemeHref(openSlug)}>
        {scheme}
      </a>
    ) : (
      (scheme ?? 'Scheme not known')
    )}
    <div class="govuk-hint govuk-!-margin-bottom-0">
      {kind ? wordsFor(KINDS, kind) : 'Kind not known'}, {body}
      {openSlug ? '. Open today' : ''}
    </div>
  </>
)

const Amount = ({ row: { least, median, most, currency } }: { row: PastSupport }) => (
  <>
    {money(median, currency)}
    {least !== most && (
      <div class="govuk-hint govuk-!-margin-bottom-0">
        {money(least, currency)} to {money(most, currency)}
      </div>
    )}
  </>
)

const Result = ({ row: { results, evidence, evidenceLink } }: { row: PastSupport }) => (
  <>
    {results.map(({ words, source }) => (
      <div>
        {words} <div class="govuk-hint govuk-!-margin-bottom-0">Source: {source}</div>
      </div>
    ))}
    {evidence ? (
      <div>
        The scheme: {evidenceLink ? <a href={evidenceLink}>{evidence.toLowerCase()}</a> : evidence.toLowerCase()}
      </div>
    ) : (
      results.length === 0 && <span class="govuk-hint">Not known</span>
    )}
  </>
)

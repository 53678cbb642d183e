import { Layout } from '../../../ui/layout.tsx'
import { answerInWords, QUESTIONS } from '../find-support/answers.ts'
import { dayWords } from '../find-support/day-words.ts'
import type { Found } from '../find-support/find-support.ts'
import { finderAddress } from '../find-support/finder-address.ts'
import type { Match } from '../find-support/match.ts'

/** What was found, for paper or for a colleague. */
export function PrintResultsView({ found, baseUrl }: { found: Found; baseUrl: string }) {
  const { answers, matches, help, day } = found
  const said = [answers.q, ...QUESTIONS.map((question) => answerInWords(answers, question))].filter(Boolean)
  return (
    <Layout title="Support, to print" backLink={{ href: finderAddress(answers), text: 'Back to the results' }}>
      <h1 class="govuk-heading-l">Support for your business, {dayWords(day)}</h1>
      <p class="govuk-body">
        {said.length ? `You told us: ${said.join('; ')}.` : 'You told us nothing, so this is everything.'}
      </p>
      {help.length > 0 && (
        <p class="govuk-body">
          Near you: {help.map(({ name, phone }) => (phone ? `${name}, ${phone}` : name)).join('; ')}.
        </p>
      )}
      <Listed title="Fits what you told us" matches={matches.fits} baseUrl={baseUrl} />
      <Listed title="May fit" matches={matches.cannotTell} baseUrl={baseUrl} />
      <Listed title="Only just does not fit" matches={matches.nearMisses} baseUrl={baseUrl} />
    </Layout>
  )
}

const Listed = ({ title, matches, baseUrl }: { title: string; matches: readonly Match[]; baseUrl: string }) =>
  matches.length === 0 ? null : (
    <section>
      <h2 class="govuk-heading-m">{title}</h2>
      <ol class="govuk-list govuk-list--number govuk-list--spaced">
        {matches.map(({ scheme, why }) => (
          <li>
            <strong>{scheme.title}</strong> ({scheme.body.name}). {scheme.summary}
            {why.verdict !== 1 && ` It is for businesses that ${why.deciding.map(({ words }) => words).join('; ')}.`}
            <br />
            {scheme.links[0]?.href ?? `${baseUrl}/support/${scheme.slug}`}
          </li>
        ))}
      </ol>
    </section>
  )

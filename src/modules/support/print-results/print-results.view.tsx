import { InEnglish } from '../../../ui/in-english.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { useLanguage, useWords } from '../../../ui/use-words.ts'
import { answerInWords, QUESTIONS } from '../find-support/answers.ts'
import { dayWords } from '../find-support/day-words.ts'
import type { Found } from '../find-support/find-support.ts'
import { finderAddress } from '../find-support/finder-address.ts'
import type { Match } from '../find-support/match.ts'
import { finderWords } from '../find-support/words.ts'

/** What was found, for paper or for a colleague. */
export function PrintResultsView({ found, baseUrl }: { found: Found; baseUrl: string }) {
  const { answers, matches, help, day } = found
  const { printed: words, ...finder } = useWords(finderWords)
  const language = useLanguage()
  const said = [answers.q, ...QUESTIONS.map((question) => answerInWords(answers, question, language))].filter(Boolean)
  const fits = <Listed title={finder.fits} matches={matches.fits} baseUrl={baseUrl} />
  const mayFit = <Listed title={words.mayFit} matches={matches.cannotTell} baseUrl={baseUrl} />
  return (
    <Layout title={words.title} backLink={{ href: finderAddress(answers), text: finder.back }} translated>
      <h1 class="govuk-heading-l">{words.heading(dayWords(day, language))}</h1>
      <p class="govuk-body">{said.length ? words.said(said.join('; ')) : words.nothing}</p>
      {help.length > 0 && (
        <p class="govuk-body">
          {finder.near}:{' '}
          <InEnglish>{help.map(({ name, phone }) => (phone ? `${name}, ${phone}` : name)).join('; ')}.</InEnglish>
        </p>
      )}
      {matches.mayFitFirst ? [mayFit, fits] : [fits, mayFit]}
      <Listed title={finder.nearly} matches={matches.nearMisses} baseUrl={baseUrl} />
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
            <InEnglish>
              <strong>{scheme.title}</strong> ({scheme.body.name}). {scheme.summary}
              {why.verdict !== 1 && ` It is for businesses that ${why.deciding.map(({ words }) => words).join('; ')}.`}
            </InEnglish>
            <br />
            {scheme.links[0]?.href ?? `${baseUrl}/support/${scheme.slug}`}
          </li>
        ))}
      </ol>
    </section>
  )

import type { ComponentChildren } from 'preact'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { FilterChips } from '../../../ui/filter-chips.tsx'
import { Form } from '../../../ui/form.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { Details } from '../../../ui/govuk/details.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { InsetText } from '../../../ui/govuk/inset-text.tsx'
import { InEnglish } from '../../../ui/in-english.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { Linked } from '../../../ui/linked.tsx'
import { useLanguage, useWords } from '../../../ui/use-words.ts'
import { answerInWords, QUESTIONS } from './answers.ts'
import type { Found } from './find-support.ts'
import { finderAddress } from './finder-address.ts'
import type { Match } from './match.ts'
import { MatchView } from './match.view.tsx'
import { Carried, QuestionForm } from './question-form.view.tsx'
import { finderWords } from './words.ts'

const SHOWN = 12

/** The finder once something has been said: the next question beside what is left, each result with its reasons. */
export function FindSupportView({ found, wide }: { found: Found; wide: boolean }) {
  const { answers, matches, next, placeUnknown } = found
  const words = useWords(finderWords)
  const total = matches.fits.length + matches.cannotTell.length
  const ask = placeUnknown ? 'place' : next?.question
  return (
    <Layout
      title={words.title(total)}
      translated
      wide
      backLink={{ href: '/support', text: words.again }}
      errors={placeUnknown ? { errorList: [{ text: words.postcodeWrong, href: '#place' }], fields: {} } : undefined}
      sidebar={<Beside found={found} />}
    >
      <h1 class="govuk-heading-l">{words.heading(total)}</h1>
      <p class="govuk-body">
        <Linked text={words.talk} href="#ask" />
      </p>
      <Words found={found} />
      {found.wordsUnanswered && <InsetText text={words.unanswered} />}
      <Chips found={found} />
      {ask && <QuestionForm question={ask} answers={answers} error={placeUnknown ? words.postcodeWrong : undefined} />}
      {total === 0 && <EmptyState title={words.noneTitle}>{words.none}</EmptyState>}
      <Results found={found} all={wide} />
      {total > 1 && <Order />}
      {matches.ruledOut > 0 && <p class="govuk-body">{words.ruledOut(matches.ruledOut)}</p>}
    </Layout>
  )
}

/** The three groups, as one form: what is ticked in any of them is compared. */
function Results({ found, found: { answers, matches }, all }: { found: Found; all: boolean }) {
  const words = useWords(finderWords)
  const fits = <Group title={words.fits} matches={matches.fits} found={found} all={all} />
  const mayFit = <Group title={words.mayFit} matches={matches.cannotTell} found={found} all={all} />
  return (
    <Form method="get" action="/support/compare" label={words.toCompare}>
      <Carried answers={answers} />
      {matches.mayFitFirst ? [mayFit, fits] : [fits, mayFit]}
      <Group title={words.nearly} matches={matches.nearMisses} found={found} near all />
      {matches.fits.length + matches.cannotTell.length + matches.nearMisses.length > 1 && (
        <Button text={words.compare} classes="govuk-button--secondary" />
      )}
    </Form>
  )
}

function Order() {
  const { orderTitle, order } = useWords(finderWords)
  return <Details summaryText={orderTitle} text={order} />
}

function Words({ found: { answers } }: { found: Found }) {
  const words = useWords(finderWords)
  return (
    <Form method="get" action="/support" class="so-search so-words" label={words.otherWords}>
      <Carried answers={answers} except="q" />
      <Input id="q" name="q" value={answers.q} label={{ text: words.ownWords }} classes="govuk-input--width-30" />
      <Button text={words.search} classes="govuk-button--secondary" />
    </Form>
  )
}

function Chips({ found: { answers, business } }: { found: Found }) {
  const words = useWords(finderWords)
  const language = useLanguage()
  const said = QUESTIONS.flatMap((question) => {
    const value = answerInWords(answers, question, language)
    return value
      ? [{ name: words.names[question], value, removeHref: finderAddress(answers, { [question]: undefined }) }]
      : []
  })
  const firm = business
    ? [
        {
          name: words.fromRegister,
          value: <InEnglish>{[business.name, ...business.words].join(', ')}</InEnglish>,
          removeHref: finderAddress(answers, { business: undefined })
        }
      ]
    : []
  return <FilterChips chips={[...firm, ...said]} clearHref="/support" />
}

type GroupProps = { title: string; matches: readonly Match[]; found: Found; near?: boolean; all?: boolean }

function Group({ title, matches, found, near, all }: GroupProps) {
  if (matches.length === 0) return null
  const shown = all ? matches : matches.slice(0, SHOWN)
  const more = finderAddress(found.answers)
  const words = useWords(finderWords)
  return (
    <section>
      <h2 class="govuk-heading-m">
        {title} ({matches.length})
      </h2>
      <ol class="so-matches">
        {shown.map((match) => (
          <MatchView match={match} near={near} />
        ))}
      </ol>
      {shown.length < matches.length && (
        <p class="govuk-body">
          <a class="govuk-link" href={`${more}${more.includes('?') ? '&' : '?'}all=yes`}>
            {words.showAll(matches.length)}
          </a>
        </p>
      )}
    </section>
  )
}

function Beside({ found, found: { help } }: { found: Found }) {
  const words = useWords(finderWords)
  return (
    <>
      <Card title={words.ask} id="ask">
        <p class="govuk-body-s">{words.askWords}</p>
        <Form action="/support/ask">
          <Carried answers={found.answers} />
          <Button text={words.ask} preventDoubleClick />
        </Form>
      </Card>
      {help.length > 0 && (
        <Card title={words.near}>
          <ul class="govuk-list govuk-body-s">
            {help.map(({ name, phone, url, provisional }) => (
              <li>
                <a class="govuk-link" href={url}>
                  <InEnglish>{name}</InEnglish>
                </a>
                {phone && (
                  <>
                    <br />
                    {phone}
                  </>
                )}
                {provisional && <div class="govuk-hint govuk-!-margin-bottom-0">{words.unchecked}</div>}
              </li>
            ))}
          </ul>
        </Card>
      )}
      <Card title={words.keep}>
        <ul class="govuk-list govuk-body-s">
          <li>
            <a class="govuk-link" href={finderAddress(found.answers, {}, '/support/save')}>
              {words.send}
            </a>
          </li>
          <li>
            <a class="govuk-link" href={finderAddress(found.answers, {}, '/support/print')}>
              {words.print}
            </a>
          </li>
        </ul>
      </Card>
    </>
  )
}

const Card = ({ title, id, children }: { title: string; id?: string; children: ComponentChildren }) => (
  <section class="so-card" id={id} tabIndex={id ? -1 : undefined}>
    <h2 class="govuk-heading-s">{title}</h2>
    {children}
  </section>
)

import type { ComponentChildren } from 'preact'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { FilterChips } from '../../../ui/filter-chips.tsx'
import { Form } from '../../../ui/form.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { Details } from '../../../ui/govuk/details.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { InsetText } from '../../../ui/govuk/inset-text.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { NEEDS } from '../scheme/vocabulary.ts'
import { answerInWords, QUESTIONS, type Question } from './answers.ts'
import type { Found } from './find-support.ts'
import { finderAddress } from './finder-address.ts'
import type { Match } from './match.ts'
import { MatchView } from './match.view.tsx'
import { Carried, QuestionForm } from './question-form.view.tsx'

const NAMES: Readonly<Record<Question, string>> = {
  need: 'Need',
  place: 'Place',
  sector: 'Work',
  size: 'People',
  age: 'Age',
  stage: 'Stage'
}
const SHOWN = 12
const PLACE_WRONG = 'Enter a UK postcode, like LS1 4AP, or its first half, like LS1'

/** The finder once something has been said: the next question beside what is left, each result with its reasons. */
export function FindSupportView({ found, wide }: { found: Found; wide: boolean }) {
  const { answers, matches, next, placeUnknown } = found
  const total = matches.fits.length + matches.cannotTell.length
  const ask = placeUnknown ? 'place' : next?.question
  return (
    <Layout
      title={`Support for your business: ${total} found`}
      wide
      backLink={{ href: '/support', text: 'Start again' }}
      errors={placeUnknown ? { errorList: [{ text: PLACE_WRONG, href: '#place' }], fields: {} } : undefined}
      sidebar={<Beside found={found} />}
    >
      <h1 class="govuk-heading-l">
        {total === 1 ? '1 kind of support' : `${total} kinds of support`} for you to look at
      </h1>
      <p class="govuk-body">
        Would you rather talk to somebody? <a href="#ask">Ask a person</a>
      </p>
      <Words found={found} />
      {found.wordsUnanswered && (
        <InsetText text="Nothing we know of speaks of these words, so this is everything that is open. Say it in other words, or ask a person." />
      )}
      <Chips found={found} />
      {ask && <QuestionForm question={ask} answers={answers} error={placeUnknown ? PLACE_WRONG : undefined} />}
      {total === 0 && (
        <EmptyState title="Nothing in the catalogue fits what you told us">
          Take an answer off above, say it in other words, or ask a person: a sector office knows what is not in a list.
        </EmptyState>
      )}
      <Results found={found} all={wide} />
      {total > 1 && <Order />}
      {matches.ruledOut > 0 && (
        <p class="govuk-body">
          {matches.ruledOut === 1 ? 'One more' : `${matches.ruledOut} more`} meet the same need and are for other places
          or other businesses.
        </p>
      )}
    </Layout>
  )
}

/** The three groups, as one form: what is ticked in any of them is compared. */
const Results = ({ found, found: { answers, matches }, all }: { found: Found; all: boolean }) => (
  <Form method="get" action="/support/compare" label="Results, to compare">
    <Carried answers={answers} />
    <Group title="Fits what you told us" matches={matches.fits} found={found} all={all} />
    <Group
      title="May fit: it depends on something we do not know"
      matches={matches.cannotTell}
      found={found}
      all={all}
    />
    <Group title="Only just does not fit" matches={matches.nearMisses} found={found} near all />
    {matches.fits.length + matches.cannotTell.length + matches.nearMisses.length > 1 && (
      <Button text="Compare those ticked" classes="govuk-button--secondary" />
    )}
  </Form>
)

const Order = () => (
  <Details
    summaryText="How these are put in order"
    text="How close they are to your words comes first. Then whether they are made for your need, how many of their rules we know you meet, what evaluations say of them, and whether businesses that we pointed to them told us that it helped. Nobody can pay to be higher."
  />
)

const Words = ({ found: { answers } }: { found: Found }) => (
  <Form method="get" action="/support" class="so-search so-words" label="Say it in other words">
    <Carried answers={answers} except="q" />
    <Input id="q" name="q" value={answers.q} label={{ text: 'In your own words' }} classes="govuk-input--width-30" />
    <Button text="Search" classes="govuk-button--secondary" />
  </Form>
)

function Chips({ found: { answers, business } }: { found: Found }) {
  const said = QUESTIONS.flatMap((question) => {
    const value = answerInWords(answers, question)
    return value
      ? [{ name: NAMES[question], value, removeHref: finderAddress(answers, { [question]: undefined }) }]
      : []
  })
  const firm = business
    ? [
        {
          name: 'From the register',
          value: [business.name, ...business.words].join(', '),
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
            Show all {matches.length}
          </a>
        </p>
      )}
    </section>
  )
}

const Beside = ({ found, found: { help } }: { found: Found }) => (
  <>
    <Card title="Ask a person" id="ask">
      <p class="govuk-body-s">
        Everything you told us goes with your question: you repeat nothing. A named team answers, by a date.
      </p>
      <Form action="/support/ask">
        <Carried answers={found.answers} />
        <Button text="Ask a person" preventDoubleClick />
      </Form>
    </Card>
    {help.length > 0 && (
      <Card title="Near you">
        <ul class="govuk-list govuk-body-s">
          {help.map(({ name, phone, url, provisional }) => (
            <li>
              <a class="govuk-link" href={url}>
                {name}
              </a>
              {phone && (
                <>
                  <br />
                  {phone}
                </>
              )}
              {provisional && <div class="govuk-hint govuk-!-margin-bottom-0">Details to be checked</div>}
            </li>
          ))}
        </ul>
      </Card>
    )}
    <Card title="Keep this">
      <ul class="govuk-list govuk-body-s">
        <li>
          <a class="govuk-link" href={finderAddress(found.answers, {}, '/support/save')}>
            E-mail it to me, or tell me when something new comes
          </a>
        </li>
        <li>
          <a class="govuk-link" href={finderAddress(found.answers, {}, '/support/print')}>
            A page to print
          </a>
        </li>
      </ul>
    </Card>
  </>
)

const Card = ({ title, id, children }: { title: string; id?: string; children: ComponentChildren }) => (
  <section class="so-card" id={id} tabIndex={id ? -1 : undefined}>
    <h2 class="govuk-heading-s">{title}</h2>
    {children}
  </section>
)

/** The finder before anything has been said. */
export const BeginView = ({ open }: { open: number }) => (
  <Layout title="Find support for your business">
    <h1 class="govuk-heading-xl">Find support for your business</h1>
    <p class="govuk-body-l">
      Say what you need as you would say it to a friend. We ask at most six short questions, fewer if they would change
      nothing, and tell you why each result is there.
    </p>
    <Form method="get" action="/support" class="so-card so-begin" label="Find support">
      <Input
        id="q"
        name="q"
        label={{ text: 'What do you need?', classes: 'govuk-label--m' }}
        hint={{ text: 'Like “money to hire an apprentice” or “a customer will not pay”' }}
      />
      <Input
        id="place"
        name="place"
        label={{ text: 'Where are you? (optional)' }}
        hint={{ text: 'A postcode, or its first half' }}
        classes="govuk-input--width-10"
        autocomplete="postal-code"
      />
      <Button text="Find support" />
    </Form>
    <h2 class="govuk-heading-m">Or begin with what it is about</h2>
    <ul class="govuk-list so-office-list">
      {Object.entries(NEEDS).map(([code, words]) => (
        <li>
          <a class="govuk-link" href={`/support?need=${code}`}>
            {words}
          </a>
        </li>
      ))}
    </ul>
    <p class="govuk-body">
      Is your company on the register? <a href="/support/firm">Use what government knows already</a>, so that you are
      asked less.
    </p>
    <p class="govuk-body govuk-hint">
      {open.toLocaleString('en-GB')} kinds of support are open today, in all four nations. Nothing that has closed is
      shown.
    </p>
  </Layout>
)

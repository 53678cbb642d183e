import type { ComponentChildren } from 'preact'
import type { FormErrors } from '../../../platform/http/form.ts'
import { DueTag } from '../../../ui/due-tag.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { FactStrip } from '../../../ui/fact-strip.tsx'
import { Form } from '../../../ui/form.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { StackTable } from '../../../ui/stack-table.tsx'
import { Timeline } from '../../../ui/timeline.tsx'
import { caseHref } from '../links.ts'
import { ContactPlan } from './contact-plan.view.tsx'
import type { SituationShown } from './load-situation.ts'

export type SituationProps = {
  shown: SituationShown
  failed?: string | undefined
  typed: Record<string, string>
  errors?: FormErrors | undefined
}

export const SituationView = (props: SituationProps) => (
  <Layout
    title={props.shown.found.title}
    backLink={{ href: '/cases/situations', text: 'Situations' }}
    errors={props.errors}
    wide
    sidebar={<Log {...props} />}
  >
    <h1 class="govuk-heading-l">{props.shown.found.title}</h1>
    <p class="govuk-body so-words">{props.shown.found.what}</p>
    <FactStrip facts={factsOf(props.shown)} />
    {props.shown.found.closing_words ? (
      <p class="govuk-inset-text so-words">{props.shown.found.closing_words}</p>
    ) : null}
    <Position {...props} />
    <Cases {...props} />
    <ContactPlan {...props} />
    <Days {...props} />
    {props.shown.may.open ? <CloseIt {...props} /> : null}
  </Layout>
)

const orFew = (count: number | null) => (count === null ? 'under 5' : String(count))

const factsOf = ({ found, opened, days, contacts }: SituationShown) => [
  { name: found.closed_at ? 'Closed; opened' : 'Open since', value: opened.text, note: found.opened_by_name },
  {
    name: 'Cases',
    value: days[0] ? orFew(days[0].figures.cases) : '–',
    note: days[0] ? `${orFew(days[0].figures.late)} late` : 'summed up daily'
  },
  { name: 'Contacts', value: `${contacts.filter(({ done_at }) => done_at).length} of ${contacts.length} reached` }
]

const Deed = ({ shown, deed, children }: SituationProps & { deed: string; children: ComponentChildren }) => (
  <Form action={`/cases/situations/${shown.found.slug}/${deed}`}>{children}</Form>
)

const Position = (props: SituationProps) => (
  <section class="so-card">
    <h2 class="govuk-heading-m">What we all say</h2>
    <p class="govuk-body so-words">{props.shown.found.position_words}</p>
    <h3 class="govuk-heading-s">What businesses hear meanwhile</h3>
    <p class="govuk-body so-words">{props.shown.found.holding_reply}</p>
    {props.shown.may.work && props.shown.cases.length > 0 ? (
      <Deed {...props} deed="hold">
        <Button text="Send it to our unanswered cases" classes="govuk-button--secondary" preventDoubleClick />
      </Deed>
    ) : null}
    {props.shown.may.open ? <ChangePosition {...props} /> : null}
  </section>
)

const ChangePosition = (props: SituationProps) => (
  <details class="govuk-details" open={props.failed === 'position'}>
    <summary class="govuk-details__summary">
      <span class="govuk-details__summary-text">Change what we say</span>
    </summary>
    <Deed {...props} deed="position">
      <Textarea
        id="positionWords"
        name="positionWords"
        rows={4}
        value={props.typed.positionWords ?? props.shown.found.position_words}
        label={{ text: 'The position' }}
        errorMessage={props.errors?.fields.positionWords}
      />
      <Textarea
        id="holdingReply"
        name="holdingReply"
        rows={4}
        value={props.typed.holdingReply ?? props.shown.found.holding_reply}
        label={{ text: 'The holding reply' }}
        errorMessage={props.errors?.fields.holdingReply}
      />
      <Button text="Change it for everybody" preventDoubleClick />
    </Deed>
  </details>
)

const Cases = ({ shown }: SituationProps) =>
  shown.cases.length === 0 ? (
    <EmptyState title="None of its cases is yours to see">
      They are with other teams. A case of yours that fits is gathered here as it comes.
    </EmptyState>
  ) : (
    <StackTable
      caption="Its cases, the newest first"
      columns={[{ text: 'Case' }, { text: 'Business' }, { text: 'With' }, { text: 'Stands' }]}
      rows={shown.cases.map((one) => [
        <a class="govuk-link" href={caseHref(one.reference)}>
          {one.reference}
        </a>,
        one.business_named,
        one.team,
        one.first_replied_at ? one.status : <DueTag state="due" words={`${one.status}, not answered`} />
      ])}
    />
  )

const Days = ({ shown }: SituationProps) =>
  shown.days.length === 0 ? null : (
    <StackTable
      caption="Each day"
      columns={[
        { text: 'Day' },
        { text: 'Cases', numeric: true },
        { text: 'New', numeric: true },
        { text: 'Open', numeric: true },
        { text: 'Answered', numeric: true },
        { text: 'Late', numeric: true },
        { text: 'Reached', numeric: true }
      ]}
      rows={shown.days.map(({ words, figures }) => [
        words,
        ...[figures.cases, figures.today, figures.open, figures.answered, figures.late].map(orFew),
        `${figures.reached} of ${figures.planned}`
      ])}
    />
  )

const Log = (props: SituationProps) => (
  <section class="so-card">
    <h2 class="govuk-heading-s">Log</h2>
    {props.shown.may.work ? (
      <Deed {...props} deed="line">
        <Textarea
          id={props.failed === 'line' ? 'words' : 'line'}
          name="words"
          rows={3}
          value={props.failed === 'line' ? props.typed.words : ''}
          label={{ text: 'What is new?' }}
          errorMessage={props.failed === 'line' ? props.errors?.fields.words : undefined}
        />
        <Button text="Add to the log" classes="govuk-button--secondary" preventDoubleClick />
      </Deed>
    ) : null}
    {props.shown.lines.length ? (
      <Timeline label="Log" entries={props.shown.lines.map(({ words, by, when }) => ({ title: words, when, by }))} />
    ) : (
      <p class="govuk-body-s">Nothing is written yet.</p>
    )}
  </section>
)

const CloseIt = (props: SituationProps) => (
  <details class="govuk-details" open={props.failed === 'close'}>
    <summary class="govuk-details__summary">
      <span class="govuk-details__summary-text">Close the situation</span>
    </summary>
    <Deed {...props} deed="close">
      <Textarea
        id={props.failed === 'close' ? 'words' : 'closing'}
        name="words"
        rows={3}
        value={props.failed === 'close' ? props.typed.words : ''}
        label={{ text: 'How did it end, and where does what is left go?' }}
        errorMessage={props.failed === 'close' ? props.errors?.fields.words : undefined}
      />
      <Button text="Close it" classes="govuk-button--warning" preventDoubleClick />
    </Deed>
  </details>
)

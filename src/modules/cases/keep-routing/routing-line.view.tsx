import type { FormErrors } from '../../../platform/http/form.ts'
import { Form } from '../../../ui/form.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { Checkboxes } from '../../../ui/govuk/checkboxes.tsx'
import { Details } from '../../../ui/govuk/details.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { Select } from '../../../ui/govuk/select.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { StackTable } from '../../../ui/stack-table.tsx'
import { NATION_WORDS, SIZE_WORDS, URGENCY_WORDS } from '../case-queue/queue-words.ts'
import { caseHref } from '../links.ts'
import type { Routing } from './load-routing.ts'
import type { Tried } from './try-routing.ts'

type Shown = {
  slug: string
  isNew: boolean
  typed: Record<string, string>
  routing: Routing
  versions: Routing['versions']
  errors?: FormErrors | undefined
  tried?: Tried | undefined
}

export const RoutingLineView = (props: Shown) => (
  <Layout
    title={props.isNew ? 'Add a line' : 'Change a line'}
    backLink={{ href: '/cases/routing', text: 'Who does what' }}
    errors={props.errors}
    wide
    sidebar={props.isNew ? undefined : <Versions {...props} />}
  >
    <h1 class="govuk-heading-l">{props.isNew ? 'Add a line to who does what' : 'Change a line of who does what'}</h1>
    {props.tried ? <Trial tried={props.tried} /> : null}
    <Form action={`/cases/routing/${props.slug}`}>
      <What {...props} />
      <Which {...props} />
      <Limits {...props} />
      <div class="so-actions">
        <Button text="Try it on the last quarter" name="trial" value="yes" classes="govuk-button--secondary" />
        <Button text="Put it into force" preventDoubleClick />
      </div>
    </Form>
  </Layout>
)

const field = ({ typed, errors }: Shown, id: string, label: string, more: object = {}) => (
  <Input id={id} name={id} value={typed[id]} label={{ text: label }} errorMessage={errors?.fields[id]} {...more} />
)

const What = (props: Shown) => (
  <>
    {field(props, 'words', 'What it does, in words the business will read', {
      hint: { text: 'For example, a rule sends approvals of medicines to the Office for Life Sciences' }
    })}
    <Select
      id="to"
      name="to"
      value={props.typed.to ?? ''}
      label={{ text: 'Goes to' }}
      errorMessage={props.errors?.fields.to}
      items={[
        { value: '', text: 'Select a team or an office' },
        ...props.routing.sectors.map(({ code, office }) => ({
          value: `sector:${code}`,
          text: `${office}, while it is open`
        })),
        ...props.routing.teams.map(({ id, name, body }) => ({ value: id, text: `${name}, ${body}` }))
      ]}
    />
    {field(props, 'position', 'Place in the order', {
      classes: 'govuk-input--width-5',
      inputmode: 'numeric',
      hint: { text: 'A number: of two lines that fit a case, the one with the lower number decides' }
    })}
  </>
)

const boxes = ({ typed }: Shown, id: string, label: string, items: Record<string, string>) => (
  <Checkboxes
    idPrefix={id}
    name={id}
    values={(typed[id] ?? '').split(',')}
    classes="govuk-checkboxes--small so-columns"
    fieldset={{ legend: { text: label, classes: 'govuk-fieldset__legend--s' } }}
    items={Object.entries(items).map(([value, text]) => ({ value, text }))}
  />
)

const Which = (props: Shown) => (
  <>
    <h2 class="govuk-heading-m">Which cases</h2>
    <p class="govuk-body-s">Of each kind that you fill in, one must hold. What you leave empty is any.</p>
    <div class="so-pair">
      <Textarea
        id="phrases"
        name="phrases"
        rows={4}
        value={props.typed.phrases}
        label={{ text: 'The words say one of' }}
        hint={{ text: 'One a line' }}
        errorMessage={props.errors?.fields.phrases}
      />
      <Textarea
        id="topics"
        name="topics"
        rows={4}
        value={props.typed.topics}
        label={{ text: 'Topic is one of' }}
        hint={{ text: 'One a line, like grid connection' }}
        errorMessage={props.errors?.fields.topics}
      />
    </div>
    {props.routing.topics.length > 0 && (
      <Details
        summaryText={`Topics there are (${props.routing.topics.length})`}
        text={props.routing.topics.join(', ')}
      />
    )}
    {boxes(props, 'sectors', 'Sector', Object.fromEntries(props.routing.sectors.map(({ code, name }) => [code, name])))}
    {boxes(props, 'nations', 'Nation', NATION_WORDS)}
    {boxes(props, 'sizes', 'Size of business', SIZE_WORDS)}
    {boxes(props, 'urgencies', 'Urgency', URGENCY_WORDS)}
  </>
)

const Limits = (props: Shown) => (
  <>
    <h2 class="govuk-heading-m">Limits and dates</h2>
    {field(props, 'capacity', 'Most open cases the team can carry (optional)', {
      classes: 'govuk-input--width-5',
      inputmode: 'numeric',
      hint: { text: 'At this number the next line that fits is taken' }
    })}
    <div class="so-pair">
      {field(props, 'opensAt', 'Takes urgent ones from (optional)', { type: 'time', classes: 'govuk-input--width-5' })}
      {field(props, 'closesAt', 'Until', { type: 'time', classes: 'govuk-input--width-5' })}
    </div>
    {field(props, 'validFrom', 'In force from', { type: 'date', classes: 'govuk-input--width-10' })}
    <Textarea
      id="reason"
      name="reason"
      rows={2}
      value={props.typed.reason}
      label={{ text: 'Why' }}
      errorMessage={props.errors?.fields.reason}
    />
  </>
)

const Trial = ({ tried }: { tried: Tried }) => (
  <section class="so-card" aria-label="The trial">
    <h2 class="govuk-heading-m">
      {tried.changed === 0 ? 'None' : tried.changed.toLocaleString('en-GB')} of the cases
      {tried.whole ? '' : ' you may see'} would have gone elsewhere
    </h2>
    <p class="govuk-body">
      {tried.read.toLocaleString('en-GB')} cases were read: those of the last quarter, by the lines as they are and as
      they would be.
    </p>
    {tried.shown.length ? (
      <StackTable
        caption={`Those you may see, the newest first (${tried.shown.length})`}
        columns={[{ text: 'Case' }, { text: 'What it says' }, { text: 'Went' }, { text: 'Would go' }]}
        rows={tried.shown.map((one) => [
          <a class="govuk-link" href={caseHref(one.reference)}>
            {one.reference}
          </a>,
          `${one.business}: ${one.words}`,
          one.before,
          one.after
        ])}
      />
    ) : null}
    {tried.whole ? null : (
      <p class="govuk-body">
        {tried.unseen === null
          ? 'Fewer than five cases of other teams, or none, would have gone elsewhere as well.'
          : `About ${tried.unseen} cases of other teams would have gone elsewhere as well.`}
      </p>
    )}
  </section>
)

const Versions = ({ slug, versions, errors, typed }: Shown) => (
  <section class="so-card">
    <h2 class="govuk-heading-s">Versions</h2>
    <ul class="govuk-list govuk-body-s so-promises">
      {versions.map((one) => (
        <li key={one.version}>
          <strong>
            {one.version}: {one.state}
          </strong>
          , from {one.valid_from}
          {one.valid_to ? ` to ${one.valid_to}` : ''}
          <br />
          {one.words}
          <br />
          <span class="so-soft">
            {one.made_by}
            {one.reason ? `: ${one.reason}` : ''}
          </span>
        </li>
      ))}
    </ul>
    <details class="govuk-details">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">End this line</span>
      </summary>
      <Form action={`/cases/routing/${slug}/end`}>
        <Textarea
          id={errors ? 'reason' : 'endReason'}
          name="reason"
          rows={2}
          value={typed.reason}
          label={{ text: 'Why does it end?' }}
        />
        <Button text="End it from tomorrow" classes="govuk-button--warning" preventDoubleClick />
      </Form>
    </details>
  </section>
)

import { DueTag } from '../../../ui/due-tag.tsx'
import { Form } from '../../../ui/form.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { Select } from '../../../ui/govuk/select.tsx'
import type { SituationShown } from './load-situation.ts'

type Props = {
  shown: SituationShown
  failed?: string | undefined
  typed: Record<string, string>
  errors?: { fields: Record<string, { text: string }> } | undefined
}

/** Whom the situation touches, who rings them by when, and what they said. */
export const ContactPlan = (props: Props) => (
  <section>
    <h2 class="govuk-heading-m">Whom we reach</h2>
    <ul class="govuk-list so-promises">
      {props.shown.contacts.map((one) => (
        <li key={one.id}>
          <DueTag
            state={one.done_at ? 'met' : one.late ? 'overdue' : 'due'}
            words={one.done_at ? `Reached by ${one.done_by_name}` : `By ${one.by}`}
          />{' '}
          <a class="govuk-link" href={`/businesses/${one.business_id}`}>
            {one.business_named}
          </a>
          , {one.who}
          {one.words ? <blockquote class="so-quote">{one.words}</blockquote> : null}
          {!one.done_at && props.shown.may.work ? <Reached {...props} id={one.id} /> : null}
        </li>
      ))}
    </ul>
    {props.shown.may.work && props.shown.affected.length ? <Plan {...props} /> : null}
  </section>
)

const Reached = ({ shown, failed, typed, errors, id }: Props & { id: string }) => {
  const refused = failed === 'reached' && typed.contact === id
  return (
    <Form action={`/cases/situations/${shown.found.slug}/reached`} class="so-search">
      <input type="hidden" name="contact" value={id} />
      <Input
        id={refused ? 'words' : `words-${id}`}
        name="words"
        value={refused ? typed.words : ''}
        label={{ text: 'What did they say?' }}
        errorMessage={refused ? errors?.fields.words : undefined}
      />
      <Button text="Reached" classes="govuk-button--secondary" preventDoubleClick />
    </Form>
  )
}

const sized = (band: string | null, group: number) =>
  [band && band !== 'unknown' ? `${band} people` : '', group > 1 ? `group of ${group}` : ''].filter(Boolean).join(', ')

const Plan = ({ shown, failed, typed, errors }: Props) => {
  const said = failed === 'plan' ? typed : {}
  const wrong = failed === 'plan' ? errors?.fields : undefined
  return (
    <Form action={`/cases/situations/${shown.found.slug}/plan`} class="so-card">
      <h3 class="govuk-heading-s">Add a business that it touches</h3>
      <Select
        id="business"
        name="business"
        value={said.business ?? ''}
        label={{ text: `Business, the largest first (${shown.affected.length} shown)` }}
        errorMessage={wrong?.business}
        items={[
          { value: '', text: 'Select a business' },
          ...shown.affected.map((one) => ({
            value: one.id,
            text: [one.name, one.town, sized(one.band, one.group)].filter(Boolean).join(', ')
          }))
        ]}
      />
      <div class="so-pair">
        <Input
          id="who"
          name="who"
          value={said.who}
          label={{ text: 'Who makes the contact?' }}
          errorMessage={wrong?.who}
        />
        <Input
          id="byOn"
          name="byOn"
          type="date"
          value={said.byOn}
          classes="govuk-input--width-10"
          label={{ text: 'By which day' }}
          errorMessage={wrong?.byOn}
        />
      </div>
      <Button text="Put it on the plan" classes="govuk-button--secondary" preventDoubleClick />
    </Form>
  )
}

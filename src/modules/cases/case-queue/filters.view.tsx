import type { FormErrors } from '../../../platform/http/form.ts'
import { Form } from '../../../ui/form.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { Select } from '../../../ui/govuk/select.tsx'
import type { QueueAsked } from './list-cases.ts'
import type { QueueShown } from './queue-shown.view.ts'
import { CHANNEL_WORDS, NATION_WORDS, queryOf, SIZE_WORDS, URGENCY_WORDS } from './queue-words.ts'

/** Find by words, and narrow the queue by what the cases are. */
export function Filters({ asked, queue }: Pick<QueueShown, 'asked' | 'queue'>) {
  const one = (name: keyof QueueAsked, label: string, items: Record<string, string>) => (
    <Select
      id={name}
      name={name}
      value={asked[name] ?? ''}
      label={{ text: label }}
      items={[{ value: '', text: 'Any' }, ...Object.entries(items).map(([value, text]) => ({ value, text }))]}
    />
  )
  const narrowed = Boolean(
    asked.sector || asked.nation || asked.size || asked.urgency || asked.channel || asked.official
  )
  return (
    <Form method="get" action="/cases" class="so-filters">
      <input type="hidden" name="view" value={asked.view} />
      <div class="so-search">
        <Input
          id="q"
          name="q"
          value={asked.q}
          label={{ text: 'Find a case by reference, business or words' }}
          classes="govuk-input--width-20"
        />
        <Button text="Find" classes="govuk-button--secondary" />
      </div>
      <details class="govuk-details" open={narrowed}>
        <summary class="govuk-details__summary">
          <span class="govuk-details__summary-text">Narrow it down</span>
        </summary>
        <div class="govuk-details__text so-filters__fields">
          {one('sector', 'Sector', Object.fromEntries(queue.sectors.map(({ code, name }) => [code, name])))}
          {one('nation', 'Nation', NATION_WORDS)}
          {one('size', 'Size of business', SIZE_WORDS)}
          {one('urgency', 'Urgency', URGENCY_WORDS)}
          {one('channel', 'Came by', CHANNEL_WORDS)}
          {one('official', 'With', Object.fromEntries(queue.colleagues.map(({ id, name }) => [id, name])))}
          <Button text="Narrow" classes="govuk-button--secondary" />
        </div>
      </details>
    </Form>
  )
}

type SavedProps = { asked: QueueAsked; saved: QueueShown['queue']['saved']; errors?: FormErrors | undefined }

/** Views the reader has given a name, and a name for the one on the screen. */
export function SavedViews({ asked, saved, errors }: SavedProps) {
  const query = queryOf({ ...asked, after: undefined })
  const here = saved.find((one) => one.query === query)
  return (
    <div class="so-saved">
      {saved.length ? (
        <ul class="so-chips" aria-label="My views">
          {saved.map((one) => (
            <li key={one.id}>
              <a class="so-chip" href={`/cases?${one.query}`} aria-current={one === here ? 'page' : undefined}>
                {one.name}
              </a>
            </li>
          ))}
        </ul>
      ) : null}
      {here ? (
        <Form action="/cases/views/forget">
          <input type="hidden" name="saved" value={here.id} />
          <button type="submit" class="so-plain-button">
            Forget the view “{here.name}”
          </button>
        </Form>
      ) : (
        <details class="govuk-details" open={Boolean(errors)}>
          <summary class="govuk-details__summary">
            <span class="govuk-details__summary-text">Save this view</span>
          </summary>
          <Form action="/cases/views" class="so-search">
            <input type="hidden" name="query" value={query} />
            <Input
              id="name"
              name="name"
              label={{ text: 'Name of the view' }}
              classes="govuk-input--width-20"
              errorMessage={errors?.fields.name}
            />
            <Button text="Save" classes="govuk-button--secondary" />
          </Form>
        </details>
      )}
    </div>
  )
}

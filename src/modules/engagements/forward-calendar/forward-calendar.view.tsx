import { EmptyState } from '../../../ui/empty-state.tsx'
import { Form } from '../../../ui/form.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { Select } from '../../../ui/govuk/select.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { engagementsHref, forwardCalendarHref } from '../links.ts'

type Row = { href: string; title: string; time: string; businesses: string; about: string; ministers: string | null }
type Asked = { from: string; business?: string | undefined; sector: string; minister: string; place: string }
type Shown = {
  asked: Asked
  days: readonly { day: string; rows: readonly Row[] }[]
  sectors: readonly { value: string; text: string }[]
  marking: string
  next: string
}

export const ForwardCalendarView = ({ asked, days, sectors, marking, next }: Shown) => (
  <Layout title="Forward calendar" wide marking={marking} backLink={{ href: engagementsHref(), text: 'Engagements' }}>
    <h1 class="govuk-heading-l">Forward calendar</h1>
    <p class="govuk-body">What every department plans with business in these six weeks, as far as you may see.</p>
    <Narrow asked={asked} sectors={sectors} />
    {days.length === 0 && <EmptyState title="Nothing is planned">Choose another day, or fewer conditions.</EmptyState>}
    {days.map(({ day, rows }) => (
      <section>
        <h2 class="govuk-heading-s so-day">{day}</h2>
        <ol class="so-queue">
          {rows.map((row) => (
            <Planned row={row} />
          ))}
        </ol>
      </section>
    ))}
    <p class="govuk-body">
      <a class="govuk-link" href={`/engagements/calendar?from=${next}`}>
        The six weeks after
      </a>
    </p>
  </Layout>
)

const Narrow = ({ asked, sectors }: Pick<Shown, 'asked' | 'sectors'>) => (
  <Form method="get" action={forwardCalendarHref()} label="Narrow the calendar" class="so-row">
    {asked.business && <input type="hidden" name="business" value={asked.business} />}
    <Input
      id="from"
      name="from"
      type="date"
      value={asked.from}
      label={{ text: 'From' }}
      classes="govuk-input--width-10"
    />
    <Select
      id="sector"
      name="sector"
      value={asked.sector}
      label={{ text: 'Sector' }}
      items={[{ value: '', text: 'All sectors' }, ...sectors]}
    />
    <Input
      id="minister"
      name="minister"
      value={asked.minister}
      label={{ text: 'Minister' }}
      classes="govuk-input--width-10"
    />
    <Input id="place" name="place" value={asked.place} label={{ text: 'Place' }} classes="govuk-input--width-10" />
    <Button text="Show" classes="govuk-button--secondary so-row__button" />
  </Form>
)

const Planned = ({ row }: { row: Row }) => (
  <li class="so-queue__row">
    <div>
      <h3 class="so-queue__title">
        <a class="govuk-link" href={row.href}>
          {row.title}
        </a>
      </h3>
      <p class="so-queue__about">
        {row.businesses}
        <br />
        {row.about}
        {row.ministers && (
          <>
            <br />
            <strong>{row.ministers}</strong>
          </>
        )}
      </p>
    </div>
    <div>{row.time}</div>
  </li>
)

import { EmptyState } from '../../../ui/empty-state.tsx'
import { Form } from '../../../ui/form.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { Pagination } from '../../../ui/govuk/pagination.tsx'
import { Select } from '../../../ui/govuk/select.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { engagementsHref, forwardCalendarHref } from '../links.ts'
import { AudienceBalance } from './audience.view.tsx'
import type { Audience } from './audience-of.ts'

type Row = { href: string; title: string; time: string; businesses: string; about: string; ministers: string | null }
type Asked = {
  from: string
  span: string
  business?: string | undefined
  sector: string
  minister: string
  place: string
}
type Shown = {
  asked: Asked
  days: readonly { day: string; rows: readonly Row[] }[]
  sectors: readonly { value: string; text: string }[]
  marking: string
  before: string
  next: string
  until: string
  more: boolean
  audience: Audience
  months: readonly { text: string; href: string; count: number }[]
}

export const ForwardCalendarView = ({ asked, days, sectors, marking, ...shown }: Shown) => (
  <Layout
    title="Forward calendar"
    wide
    marking={marking}
    backLink={{ href: engagementsHref(), text: 'Engagements' }}
    sidebar={<AudienceBalance audience={shown.audience} />}
  >
    <h1 class="govuk-heading-l">Forward calendar</h1>
    <p class="govuk-body">
      What every department plans with business until {shown.until}, as far as you may see.{' '}
      <a class="govuk-link" href="#who-is-met">
        Who is met in this time
      </a>
    </p>
    <Narrow asked={asked} sectors={sectors} />
    <Months months={shown.months} />
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
    {shown.more && (
      <p class="govuk-body">
        Only the first 300 are shown. Choose a shorter time, or more conditions, to see the rest.
      </p>
    )}
    <Pagination
      landmarkLabel="Pages of the calendar"
      previous={{ href: shown.before, text: 'Earlier' }}
      next={{ href: shown.next, text: 'Later' }}
    />
  </Layout>
)

/** The six months from here on, each with how much is planned in it: the way to any of them. */
const Months = ({ months }: Pick<Shown, 'months'>) => (
  <nav class="so-views" aria-label="The coming six months">
    <ul class="so-views__list">
      {months.map(({ text, href, count }) => (
        <li>
          <a class="so-views__link" href={href}>
            <span class="so-views__words">{text}</span> <span class="so-views__count">{count}</span>
          </a>
        </li>
      ))}
    </ul>
  </nav>
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
      id="span"
      name="span"
      value={asked.span}
      label={{ text: 'How long' }}
      items={[
        { value: 'weeks', text: 'Six weeks' },
        { value: 'month', text: 'A month' },
        { value: 'quarter', text: 'A quarter' },
        { value: 'half', text: 'Six months' }
      ]}
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

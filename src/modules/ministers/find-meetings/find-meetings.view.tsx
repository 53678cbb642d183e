import { EmptyState } from '../../../ui/empty-state.tsx'
import { FilterChips } from '../../../ui/filter-chips.tsx'
import { Form } from '../../../ui/form.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { Details } from '../../../ui/govuk/details.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { InsetText } from '../../../ui/govuk/inset-text.tsx'
import { Select } from '../../../ui/govuk/select.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { StackTable } from '../../../ui/stack-table.tsx'
import { meetingHref, meetingsCsvHref, meetingsHref, meetingsJsonHref, transparencyHref } from '../links.ts'
import type { FoundMeeting, MeetingsAsked, MeetingsFound } from './find-meetings.schema.ts'

export type ShownMeeting = FoundMeeting & { when: string }
type Department = { slug: string; name: string }
type Sector = { code: string; name: string }
type Props = {
  asked: MeetingsAsked
  found: MeetingsFound & { items: readonly ShownMeeting[] }
  departments: readonly Department[]
  sectors: readonly Sector[]
}

export function FindMeetingsView(props: Props) {
  const { asked, found } = props
  return (
    <Layout
      title={asked.q ? `${asked.q} – Ministers’ meetings` : 'Find a meeting'}
      wide
      breadcrumbs={[{ text: 'Ministers’ meetings', href: transparencyHref() }, { text: 'Find a meeting' }]}
    >
      <h1 class="govuk-heading-l">Find a meeting</h1>
      <Asked {...props} />
      <InForce {...props} />
      {asked.business && (
        <p class="govuk-body">
          <a
            class="govuk-link"
            href={meetingsHref({ ...asked, business: undefined, group: asked.business, after: undefined })}
          >
            Look at its whole group
          </a>
        </p>
      )}
      <p class="govuk-body" role="status">
        {found.more ? 'More than 1,000 meetings' : meetingsInWords(found.count)}
        {asked.q ? ` with “${asked.q}”` : ''}, the latest first.
      </p>
      <Sources items={found.items} />
      {found.items.length ? <Meetings items={found.items} /> : <Nothing />}
      {found.next && (
        <p class="govuk-body">
          <a class="govuk-link" href={meetingsHref({ ...asked, after: found.next })}>
            Earlier meetings
          </a>
        </p>
      )}
      <p class="govuk-body">
        Take these away:{' '}
        <a class="govuk-link" href={meetingsCsvHref(asked)}>
          CSV, one row an organisation
        </a>{' '}
        or{' '}
        <a class="govuk-link" href={meetingsJsonHref(asked)}>
          JSON lines
        </a>
        . Programs can use <code>/api/v1/meetings</code>.
      </p>
    </Layout>
  )
}

const Asked = ({ asked, departments, sectors }: Props) => (
  <Form method="get" action={meetingsHref()} label="Find a meeting">
    <Input
      id="q"
      name="q"
      type="search"
      value={asked.q}
      label={{ text: 'Minister, organisation or purpose' }}
      classes="govuk-input--width-30"
      attributes={{ maxlength: 200 }}
    />
    <Details
      summaryText="By department, sector or date"
      open={Boolean(asked.department || asked.sector || asked.from || asked.to)}
    >
      <Select
        id="department"
        name="department"
        label={{ text: 'Department' }}
        value={asked.department ?? ''}
        items={[{ value: '', text: 'Any' }, ...departments.map(({ slug, name }) => ({ value: slug, text: name }))]}
      />
      <Select
        id="sector"
        name="sector"
        label={{ text: 'Sector of a business that was there' }}
        value={asked.sector ?? ''}
        items={[{ value: '', text: 'Any' }, ...sectors.map(({ code, name }) => ({ value: code, text: name }))]}
      />
      <Input
        id="from"
        name="from"
        type="date"
        value={asked.from ?? ''}
        label={{ text: 'From' }}
        classes="govuk-input--width-10"
      />
      <Input
        id="to"
        name="to"
        type="date"
        value={asked.to ?? ''}
        label={{ text: 'To' }}
        classes="govuk-input--width-10"
      />
    </Details>
    <Button text="Find" />
  </Form>
)

function InForce({ asked, departments, sectors, found }: Props) {
  const [first] = found.items
  const without = (name: keyof MeetingsAsked) => meetingsHref({ ...asked, [name]: undefined, after: undefined })
  const chips = [
    asked.department && {
      name: 'Department',
      value: departments.find(({ slug }) => slug === asked.department)?.name ?? asked.department,
      removeHref: without('department')
    },
    asked.sector && {
      name: 'Sector',
      value: sectors.find(({ code }) => code === asked.sector)?.name ?? asked.sector,
      removeHref: without('sector')
    },
    asked.minister && { name: 'Minister', value: first?.person ?? 'One minister', removeHref: without('minister') },
    asked.business && {
      name: 'Business',
      value: first?.organisations.find(({ businessId }) => businessId === asked.business)?.name ?? 'One business',
      removeHref: without('business')
    },
    asked.group && {
      name: 'Group of',
      value: first?.organisations.find(({ businessId }) => businessId === asked.group)?.name ?? 'one business',
      removeHref: without('group')
    },
    asked.from && { name: 'From', value: asked.from, removeHref: without('from') },
    asked.to && { name: 'To', value: asked.to, removeHref: without('to') }
  ].filter((chip) => typeof chip === 'object')
  return <FilterChips chips={chips} clearHref={meetingsHref({ q: asked.q })} />
}

export const Meetings = ({ items }: { items: readonly ShownMeeting[] }) => (
  <StackTable
    caption="Meetings, the latest first"
    captionHidden
    columns={[{ text: 'Date' }, { text: 'Minister' }, { text: 'Who they met' }, { text: 'Purpose, as published' }]}
    rows={items.map((item) => [
      <a class="govuk-link" href={meetingHref(item.id)}>
        {item.when}
      </a>,
      <Minister item={item} />,
      <Organisations item={item} />,
      <Purpose item={item} />
    ])}
  />
)

const Minister = ({ item }: { item: ShownMeeting }) => (
  <>
    {item.person && item.personId ? (
      <a class="govuk-link" href={meetingsHref({ minister: item.personId })}>
        {item.person}
      </a>
    ) : (
      item.minister
    )}
    <div class="govuk-hint govuk-!-margin-bottom-0">{item.post ?? item.department ?? 'Department not stated'}</div>
  </>
)

const MOST = 8

function Organisations({ item: { organisations, client } }: { item: ShownMeeting }) {
  const [shown, rest] = [organisations.slice(0, MOST), organisations.slice(MOST)]
  return (
    <>
      <NameList names={shown} />
      {rest.length > 0 && (
        <Details summaryText={`${rest.length} more`}>
          <NameList names={rest} />
        </Details>
      )}
      {client && <div class="govuk-hint govuk-!-margin-bottom-0">On behalf of {client}</div>}
    </>
  )
}

const NameList = ({ names }: { names: ShownMeeting['organisations'] }) => (
  <ul class="govuk-list govuk-!-margin-bottom-0">
    {names.map(({ name, businessId }) => (
      <li>
        {businessId ? (
          <a class="govuk-link" href={meetingsHref({ business: businessId })}>
            {name}
          </a>
        ) : (
          name
        )}
      </li>
    ))}
  </ul>
)

const Purpose = ({ item: { purpose } }: { item: ShownMeeting }) => purpose ?? <span class="so-unknown">None given</span>

const Nothing = () => (
  <EmptyState title="No such meeting">
    <p class="govuk-body">
      Try fewer words, or the name of the organisation as its department would have written it. Meetings are published
      by the end of the quarter after the one they were held in.
    </p>
  </EmptyState>
)

const meetingsInWords = (count: number) => (count === 1 ? '1 meeting' : `${count.toLocaleString('en-GB')} meetings`)

/** Said once above the list, of whichever of its rows are old or come from elsewhere. */
function Sources({ items }: { items: readonly ShownMeeting[] }) {
  const words = [...new Set(items.flatMap(({ source }) => source ?? []))]
  if (words.length === 0) return null
  const all = items.every(({ source }) => source)
  return (
    <InsetText>
      {all ? '' : 'Some of these: '}
      {words.join('. ')}.
    </InsetText>
  )
}

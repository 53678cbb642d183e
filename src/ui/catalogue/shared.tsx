import { Cards } from '../cards.tsx'
import { DueTag } from '../due-tag.tsx'
import { EmptyState } from '../empty-state.tsx'
import { FactStrip } from '../fact-strip.tsx'
import { FilterChips } from '../filter-chips.tsx'
import { Tag } from '../govuk/tag.tsx'
import { PageLinks } from '../page-links.tsx'
import { Queue } from '../queue.tsx'
import { StackTable } from '../stack-table.tsx'
import { CatalogueTime } from './time.tsx'

const long =
  'Interessengemeinschaft Rheinisch-Westfälische Präzisionswerkzeugmaschinenbaugesellschaft (United Kingdom) Holdings PLC'

/** The views that pages share, with ordinary, long and empty content. */
export const CatalogueShared = () => (
  <>
    <FactStrip
      facts={[
        { name: 'Owner', value: 'Priya Shah', note: 'Office for Life Sciences' },
        { name: 'First answer', value: <DueTag state="soon" words="Due tomorrow" /> },
        { name: 'Open cases', value: '3' },
        { name: 'Last contact', value: '12 November 2026', note: 'Visit, Department of Health' }
      ]}
    />
    <p class="govuk-body so-actions">
      <DueTag state="due" words="Due in 4 working days" /> <DueTag state="soon" words="Due today" />
      <DueTag state="overdue" words="3 working days overdue" /> <DueTag state="met" words="Answered in time" />
      <DueTag state="missed" words="Answered 2 working days late" />
      <DueTag state="paused" words="Clock stopped: waiting for the business" />
    </p>
    <Cards
      headingLevel={3}
      cards={[
        { title: 'Find support', href: '/support', children: <p>Schemes that fit, and why.</p> },
        { title: 'Tell us about a problem', href: '/raise', children: <p>A named owner within two working days.</p> },
        { title: long, children: <p>A long name that must wrap.</p> }
      ]}
    />
    <FilterChips
      clearHref="/cases"
      chips={[
        { name: 'Sector', value: 'Life sciences', removeHref: '/cases?a' },
        { name: 'State', value: 'Open', removeHref: '/cases?b' },
        { name: 'Business', value: long, removeHref: '/cases?c' }
      ]}
    />
    <Lists />
    <EmptyState title="Nothing is waiting for you" headingLevel={3}>
      New cases appear here as soon as they are given to you. <a href="/cases">See all cases</a>
    </EmptyState>
    <CatalogueTime />
  </>
)

const Lists = () => (
  <>
    <Queue
      label="Cases waiting for you"
      rows={[
        {
          title: 'Import licence refused for cell culture medium',
          href: '/cases/1',
          about: 'Marlow Bioprocess Ltd · CAS-7F3K-M · you own this',
          due: <DueTag state="overdue" words="1 working day overdue" />
        },
        {
          title: 'Grid connection',
          href: '/cases/2',
          about: long,
          due: <DueTag state="due" words="Due in 6 working days" />
        }
      ]}
    />
    <StackTable
      caption="Businesses"
      columns={[{ text: 'Business' }, { text: 'State' }, { text: 'Place' }, { text: 'Open cases', numeric: true }]}
      rows={[
        [<a href="/businesses/1">Marlow Bioprocess Ltd</a>, <Tag text="Managed" />, 'Stevenage', 3],
        [
          <a href="/businesses/2">{long}</a>,
          <Tag text="General offer" classes="govuk-tag--grey" />,
          'Kingston upon Hull',
          12
        ]
      ]}
    />
    <PageLinks page={6} pages={42} hrefFor={(page) => `/businesses?page=${page}`} />
  </>
)

import { Accordion } from '../govuk/accordion.tsx'
import { Details } from '../govuk/details.tsx'
import { InsetText } from '../govuk/inset-text.tsx'
import { NotificationBanner } from '../govuk/notification-banner.tsx'
import { Panel } from '../govuk/panel.tsx'
import { PhaseBanner } from '../govuk/phase-banner.tsx'
import { SummaryList } from '../govuk/summary-list.tsx'
import { Tabs } from '../govuk/tabs.tsx'
import { Tag } from '../govuk/tag.tsx'
import { TaskList } from '../govuk/task-list.tsx'
import { WarningText } from '../govuk/warning-text.tsx'

const change = (what: string) => ({ items: [{ href: '/raise', text: 'Change', visuallyHiddenText: what }] })

/** The GOV.UK components that hold words, under our identity. */
export const CatalogueGovuk = () => (
  <>
    <PhaseBanner tag={{ text: 'Beta' }} text="This is a new service. Tell us what would make it better." />
    <NotificationBanner text="The consultation closes on Friday 4 December 2026." />
    <NotificationBanner type="success" titleId="saved" text="Reply sent to Marlow Bioprocess Ltd." />
    <Panel titleText="Problem sent" headingLevel={2}>
      Your reference is <strong>CAS-7F3K-M</strong>
    </Panel>
    <p class="govuk-body">
      An ordinary paragraph with <a href="/offices">a link to the offices</a>, which is as long as a paragraph should be
      before a reader tires of it.
    </p>
    <InsetText>You can add to this until it is closed, and reopen it within 28 days.</InsetText>
    <WarningText text="Do not include anything that must be kept from other departments." />
    <Details summaryText="Who sees what you write">
      The office that owns the matter, and the teams that it asks.
    </Details>
    <p class="govuk-body">
      <Tag text="Open" /> <Tag text="Waiting for business" classes="govuk-tag--yellow" />{' '}
      <Tag text="Closed" classes="govuk-tag--grey" /> <Tag text="Urgent" classes="govuk-tag--red" />
    </p>
    <CheckAnswers />
    <Accordion
      id="criteria"
      items={[
        {
          heading: { text: 'Which businesses have an account manager' },
          content: { text: 'Those that meet three criteria.' }
        },
        {
          heading: { text: 'How a tier is challenged' },
          content: { text: 'Another department may ask for a review.' }
        }
      ]}
    />
    <Tabs
      idPrefix="view"
      items={[
        { label: 'Timeline', panel: { text: 'Everything in order.' } },
        { label: 'Promises', panel: { text: 'What is owed, by whom.' } }
      ]}
    />
    <TaskList
      items={[
        { title: { text: 'Tell us what happened' }, href: '/raise', status: { text: 'Completed' } },
        {
          title: { text: 'Find your business' },
          href: '/raise/b',
          status: { tag: { text: 'Incomplete', classes: 'govuk-tag--blue' } }
        }
      ]}
    />
  </>
)

const CheckAnswers = () => (
  <SummaryList
    card={{ title: { text: 'Your business', headingLevel: 3 } }}
    rows={[
      { key: { text: 'Name' }, value: { text: 'Marlow Bioprocess Ltd' }, actions: change('name') },
      { key: { text: 'Place' }, value: { text: 'Stevenage, East of England' }, actions: change('place') },
      { key: { text: 'Owner' }, value: { text: 'Office for Life Sciences, front desk' } }
    ]}
  />
)

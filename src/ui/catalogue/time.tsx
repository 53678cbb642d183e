import { Tag } from '../govuk/tag.tsx'
import { Thread } from '../thread.tsx'
import { Timeline } from '../timeline.tsx'

const morning = { iso: '2026-11-20T09:14:00Z', text: '20 November 2026, 9:14am' }
const noon = { iso: '2026-11-20T12:02:00Z', text: '20 November 2026, 12:02pm' }
const question = 'Our licence was refused.\nWe were not told why, and the shipment leaves on Thursday.'

/** What happened and what was said. */
export const CatalogueTime = () => (
  <>
    <Timeline
      label="What has happened"
      entries={[
        { title: 'Case given to Priya Shah', when: noon, by: 'front desk', tag: <Tag text="Case" /> },
        {
          title: 'Visit to Stevenage',
          href: '/engagements/1',
          when: morning,
          body: 'Four people from two departments.'
        }
      ]}
    />
    <Thread
      label="Messages"
      messages={[
        { from: 'business', name: 'Anna Marlow', when: morning, text: question },
        { from: 'system', name: 'Sector Office', when: morning, text: 'Given to the Office for Life Sciences.' },
        { from: 'internal', name: 'Tom Reid', when: noon, text: 'The agency says the form was out of date.' },
        {
          from: 'government',
          name: 'Priya Shah',
          when: noon,
          text: 'I have asked the agency to look again and will write by Tuesday.',
          attached: [{ text: 'Guidance (PDF, 120 kB)', href: '/files/1' }]
        }
      ]}
    />
  </>
)

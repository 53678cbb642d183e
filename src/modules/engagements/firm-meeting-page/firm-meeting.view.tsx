import { FactStrip } from '../../../ui/fact-strip.tsx'
import { InsetText } from '../../../ui/govuk/inset-text.tsx'
import { NotificationBanner } from '../../../ui/govuk/notification-banner.tsx'
import { Tag } from '../../../ui/govuk/tag.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { When } from '../../../ui/when.tsx'
import { firmHref } from '../links.ts'
import { FirmMeetingForms, type FirmMeetingProps, type ShownMeeting } from './firm-meeting-forms.view.tsx'

const DONE: Record<string, string> = {
  suits: 'Thank you. We know that the time suits you.',
  'another-time': 'Thank you. Whoever plans the meeting will answer you here.',
  agenda: 'Thank you. We have your proposal, and will answer you here.',
  speaker: 'Thank you. We have your proposal, and will answer you here.',
  visit: 'Thank you. We have your proposal, and will answer you here.',
  'other-approach': 'Thank you. Whoever looks after your firm will sort it out, and answer you here.'
}

/** One meeting as the firm is shown it: when, where, with whom, what for, and what the firm said to it. */
export const FirmMeetingView = ({ meeting, done, ...rest }: FirmMeetingProps) => (
  <Layout
    title={meeting.purpose}
    errors={rest.errors}
    backLink={{ href: firmHref(), text: 'Your firm' }}
    sidebar={<WhoComes meeting={meeting} />}
  >
    {done && DONE[done] && <NotificationBanner type="success" text={DONE[done]} />}
    <span class="govuk-caption-l">
      {meeting.form} with {meeting.business}
    </span>
    <h1 class="govuk-heading-l">{meeting.purpose}</h1>
    {meeting.status === 'cancelled' && (
      <InsetText text="This meeting does not take place. We will plan it again with you, if it is still wanted." />
    )}
    <FactStrip
      facts={[
        { name: 'When', value: <When {...meeting.when} /> },
        { name: 'Where', value: meeting.place ?? 'We will tell you' }
      ]}
    />
    {meeting.words.length > 0 && <YouWrote meeting={meeting} />}
    <FirmMeetingForms meeting={meeting} {...rest} />
  </Layout>
)

const WhoComes = ({ meeting: { people } }: { meeting: ShownMeeting }) => (
  <section class="so-card">
    <h2 class="govuk-heading-s">Who comes for government</h2>
    {people.length === 0 ? (
      <p class="govuk-body-s">We will tell you before the meeting.</p>
    ) : (
      <ul class="govuk-list govuk-body-s">
        {people.map(({ name, about }) => (
          <li>
            {name}
            {about && <span class="govuk-hint govuk-!-margin-bottom-0">{about}</span>}
          </li>
        ))}
      </ul>
    )}
  </section>
)

const YouWrote = ({ meeting: { words } }: { meeting: ShownMeeting }) => (
  <section>
    <h2 class="govuk-heading-m">What you told us about it</h2>
    {words.map((one) => (
      <article class="so-passage">
        <h3 class="govuk-heading-s govuk-!-margin-bottom-1">
          {one.title} {one.waits && <Tag text="Waits for our answer" classes="govuk-tag--yellow" />}
        </h3>
        {one.lead && <p class="govuk-body govuk-!-margin-bottom-1">{one.lead}</p>}
        {one.words && <p class="govuk-body so-words govuk-!-margin-bottom-1">{one.words}</p>}
        {one.inConfidence && <p class="so-passage__confided">You told us this in confidence</p>}
        <p class="govuk-hint">
          {one.by}, <When {...one.at} />
        </p>
        {one.answer && (
          <p class="govuk-body">
            <strong>{one.answer.state}.</strong> {one.answer.words} <span class="govuk-hint">{one.answer.by}</span>
          </p>
        )}
      </article>
    ))}
  </section>
)

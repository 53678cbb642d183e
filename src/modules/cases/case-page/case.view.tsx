import { DueTag } from '../../../ui/due-tag.tsx'
import { FactStrip } from '../../../ui/fact-strip.tsx'
import { NotificationBanner } from '../../../ui/govuk/notification-banner.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { type QuickKey, QuickKeys } from '../../../ui/quick-keys.tsx'
import { CaseForms } from './case-forms.view.tsx'
import type { CaseViewProps } from './case-props.view.ts'
import { CaseStory } from './case-story.view.tsx'

const DONE: Record<string, string> = {
  accept: 'You have taken this case on. The business sees your name.',
  'hand-over': 'Offered. Your team answers for it until they accept.',
  'accept-hand-over': 'Your team answers for this now, and the business has been told.',
  'decline-hand-over': 'Declined. The sender still answers for it and has your reason.',
  'pull-back': 'Pulled back. Your team answers for it as before.',
  'pass-on': 'Passed on. The sender answers for it until they accept.',
  ask: 'Asked. You see here when they answer, and when they are late.',
  contribute: 'Your answer is with the team that asked.',
  'withdraw-question': 'Withdrawn. Nobody is held up by it any more.',
  assign: 'Your colleague looks after it from now, and the business sees their name.',
  split: 'Split. The part is among the related cases.',
  merge: 'Joined. Whoever raised it has been told.',
  'not-the-same': 'Two matters: they will not be offered as one again.',
  taken: 'Taken in. Read the reference to the caller: REFERENCE.',
  reply: 'Your reply is on its way to the business.',
  'keep-promise': 'Marked as kept. The business sees it.',
  note: 'Your note is saved.',
  close: 'Closed, and the business has been told.'
}

export function CaseView(props: CaseViewProps) {
  const { shown, errors, done } = props
  const { found } = shown
  return (
    <Layout title={`Case ${shown.reference}`} errors={errors} backLink={{ href: '/cases', text: 'Cases' }} wide>
      {done && DONE[done] ? (
        <NotificationBanner type="success" text={DONE[done].replace('REFERENCE', shown.reference)} />
      ) : null}
      <span class="govuk-caption-l">{shown.reference}</span>
      <h1 class="govuk-heading-l">{shown.business}</h1>
      <FactStrip
        facts={[
          { name: 'Answers for it', value: found.owner_official_name ?? 'Nobody by name yet', note: shown.owner.team },
          { name: 'Next promise', value: <DueTag {...shown.due} /> },
          { name: 'Where it stands', value: shown.status, note: shown.outcome ?? undefined },
          { name: 'Marking', value: found.marking }
        ]}
      />
      <QuickKeys page="case" keys={KEYS} />
      {shown.situations.map((one) => (
        <div class="govuk-inset-text" key={one.slug}>
          Part of a situation:{' '}
          <a class="govuk-link" href={`/cases/situations/${one.slug}`}>
            {one.title}
          </a>
          . <span class="so-words">{one.position}</span>
        </div>
      ))}
      <div class="so-desk">
        <CaseStory shown={shown} />
        <div class="so-desk__work">
          <CaseForms {...props} />
          <p class="govuk-body-s so-desk__jump">
            <a class="govuk-link" href="#record">
              Back to the record
            </a>
          </p>
        </div>
      </div>
    </Layout>
  )
}

const KEYS: readonly QuickKey[] = [
  { key: 'r', words: 'Write a reply', at: '#reply textarea' },
  { key: 'a', words: 'Take this case on', at: '#do-accept button' },
  { key: 'h', words: 'Hand it over', at: '#do-hand-over' },
  { key: 'q', words: 'Ask another team', at: '#do-ask' },
  { key: 'n', words: 'Add a note', at: '#do-note' },
  { key: 'c', words: 'Close it', at: '#do-close' },
  { key: 's', words: 'Read the record', at: '#record' },
  { key: 'l', words: 'The latest message', at: '#latest' },
  { key: 'b', words: 'Back to the queue', at: '.govuk-back-link' }
]

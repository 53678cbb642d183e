import { momentForPage } from '../../../platform/dates.ts'
import { DueTag } from '../../../ui/due-tag.tsx'
import { FactStrip } from '../../../ui/fact-strip.tsx'
import { NotificationBanner } from '../../../ui/govuk/notification-banner.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { Thread } from '../../../ui/thread.tsx'
import { CaseAside } from './case-aside.view.tsx'
import { CaseForms } from './case-forms.view.tsx'
import type { CaseViewProps } from './case-props.view.ts'
import type { CaseShown } from './load-case.ts'

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
  taken: 'Taken in. Read the reference to the caller.',
  reply: 'Your reply is on its way to the business.',
  'keep-promise': 'Marked as kept. The business sees it.',
  note: 'Your note is saved.',
  close: 'Closed, and the business has been told.'
}

export function CaseView(props: CaseViewProps) {
  const { shown, errors, done } = props
  const { found } = shown
  return (
    <Layout
      title={`Case ${shown.reference}`}
      errors={errors}
      backLink={{ href: '/cases', text: 'Cases' }}
      wide
      sidebar={<CaseAside shown={shown} />}
    >
      {done && DONE[done] ? <NotificationBanner type="success" text={DONE[done]} /> : null}
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
      {shown.situations.map((one) => (
        <div class="govuk-inset-text" key={one.slug}>
          Part of a situation:{' '}
          <a class="govuk-link" href={`/cases/situations/${one.slug}`}>
            {one.title}
          </a>
          . <span class="so-words">{one.position}</span>
        </div>
      ))}
      <Story shown={shown} />
      <CaseForms {...props} />
    </Layout>
  )
}

const FROM = { 'from-business': 'business', 'to-business': 'government', 'hand-over': 'system' } as const

/** Both sides of the story in one line of time: what the business sees, and the notes it does not. */
function Story({ shown }: { shown: CaseShown }) {
  const seen = shown.entries.map(({ kind, who, at, words }) => ({ from: FROM[kind], name: who, when: at, text: words }))
  const notes = shown.notes.map(({ who, words, at, handOver }) => ({
    from: 'internal' as const,
    name: handOver ? `${who}, with the hand-over` : who,
    when: momentForPage(at),
    text: words
  }))
  return <Thread label="The story so far" messages={inOrder([...seen, ...notes])} />
}

function inOrder<M extends { when: { iso: string } }>(messages: readonly M[]): M[] {
  return messages.toSorted((a, b) => a.when.iso.localeCompare(b.when.iso))
}

import { momentForPage } from '../../../platform/dates.ts'
import { Thread } from '../../../ui/thread.tsx'
import { NOT_NAMED } from '../not-named.ts'
import { CaseAside } from './case-aside.view.tsx'
import type { CaseShown } from './load-case.ts'

const MOVES_BY_ITSELF = { tabIndex: 0 }

/**
 * The whole record of a case in one pane that stands beside the reply box and moves by itself, so that whoever writes need
 * not leave what is written; on a narrow screen it stands above. A pane that moves must be reachable by the keyboard.
 */
export const CaseStory = ({ shown }: { shown: CaseShown }) => (
  <section class="so-desk__record" id="record" aria-label="The record of this case" {...MOVES_BY_ITSELF}>
    <Within shown={shown} />
    <h2 class="govuk-heading-m">The story so far</h2>
    <Story shown={shown} />
    <span id="latest" tabIndex={-1} />
    <CaseAside shown={shown} />
  </section>
)

/** Ways within the record, and past it on a narrow screen. */
function Within({ shown: { related, contacts, may } }: { shown: CaseShown }) {
  const places = [
    { at: 'latest', words: 'Latest message' },
    { at: 'promised', words: 'Promises' },
    { at: 'who-asks', words: 'Who asks' },
    ...(related.length ? [{ at: 'related', words: `Other cases (${related.length})` }] : []),
    ...(contacts.length ? [{ at: 'contact', words: `Contact (${contacts.length})` }] : [])
  ]
  return (
    <nav class="so-desk__within" aria-label="In the record">
      <ul>
        {places.map(({ at, words }) => (
          <li key={at}>
            <a class="govuk-link" href={`#${at}`}>
              {words}
            </a>
          </li>
        ))}
        {may.work ? (
          <li class="so-desk__jump">
            <a class="govuk-link" href="#reply">
              Go to the reply
            </a>
          </li>
        ) : null}
      </ul>
    </nav>
  )
}

const FROM = { 'from-business': 'business', 'to-business': 'government', 'hand-over': 'system' } as const

/** Both sides of the story in one line of time: what the business sees, and the notes it does not. */
function Story({ shown }: { shown: CaseShown }) {
  const seen = shown.entries.map(({ kind, who, at, words, inConfidence }) => ({
    from: FROM[kind],
    name: who,
    when: at,
    text: words,
    confided: inConfidence
      ? `Supplied in confidence by ${shown.business === NOT_NAMED ? who : shown.business}`
      : undefined
  }))
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

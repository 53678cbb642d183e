import type { ComponentChildren } from 'preact'
import { useWords } from './use-words.ts'
import type { Moment } from './when.tsx'
import { When } from './when.tsx'
import { frameWords } from './words.ts'

export type ThreadMessage = {
  from: 'business' | 'government' | 'internal' | 'system'
  name: string
  when: Moment
  text: ComponentChildren
  /** In whose confidence it was said, in words. */
  confided?: string | undefined
  attached?: readonly { text: string; href: string }[]
}

/** Messages between a business and government, oldest first; notes inside government are marked as such in words. */
export const Thread = ({ label, messages }: { label: string; messages: readonly ThreadMessage[] }) => (
  <ol class="so-thread" aria-label={label}>
    {messages.map((message) => (
      <li class={`so-thread__message so-thread__message--${message.from}`}>
        {message.from === 'system' ? <SystemLine {...message} /> : <Message {...message} />}
      </li>
    ))}
  </ol>
)

function SystemLine({ text, when }: ThreadMessage) {
  return (
    <>
      {text} <When {...when} />
    </>
  )
}

const Message = ({ from, name, when, text, confided, attached = [] }: ThreadMessage) => (
  <>
    <p class="so-thread__from">
      <span>
        <span class="so-thread__name">{name}</span>{' '}
        <span class="so-thread__when">{useWords(frameWords).from[from]}</span>
      </span>
      <span class="so-thread__when">
        <When {...when} />
      </span>
    </p>
    {confided && <p class="so-passage__confided">{confided}</p>}
    <div class="so-thread__words">{text}</div>
    {attached.length > 0 && (
      <ul class="so-thread__attached">
        {attached.map((file) => (
          <li>
            <a class="govuk-link" href={file.href}>
              {file.text}
            </a>
          </li>
        ))}
      </ul>
    )}
  </>
)

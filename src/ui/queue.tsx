import type { ComponentChildren } from 'preact'
import { Heading } from './govuk/parts/heading.tsx'
import type { HeadingLevel } from './govuk/parts/types.ts'

export type QueueRow = {
  title: string
  href: string
  about?: ComponentChildren
  due?: ComponentChildren
  pick?: string
}

type QueueProps = { label: string; rows: readonly QueueRow[]; headingLevel?: HeadingLevel }

/** Work waiting, in the order it should be done. */
export const Queue = ({ label, rows, headingLevel = 3 }: QueueProps) => (
  <ol class="so-queue" aria-label={label}>
    {rows.map(({ title, href, about, due, pick }, at) => (
      <li class={pick ? 'so-queue__row so-queue__row--pick' : 'so-queue__row'}>
        {pick && (
          <input
            type="checkbox"
            class="so-pick"
            id={at === 0 ? 'references' : undefined}
            name="references"
            value={pick}
            aria-label={`Select ${title}`}
          />
        )}
        <div>
          <Heading level={headingLevel} class="so-queue__title">
            <a class="govuk-link" href={href}>
              {title}
            </a>
          </Heading>
          {about && <p class="so-queue__about">{about}</p>}
        </div>
        {due && <div>{due}</div>}
      </li>
    ))}
  </ol>
)

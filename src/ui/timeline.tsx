import type { ComponentChildren } from 'preact'
import { Heading } from './govuk/parts/heading.tsx'
import type { HeadingLevel } from './govuk/parts/types.ts'
import type { Moment } from './when.tsx'
import { When } from './when.tsx'

export type TimelineEntry = {
  title: string
  href?: string
  when: Moment
  by?: string
  tag?: ComponentChildren
  body?: ComponentChildren
}

type TimelineProps = { label: string; entries: readonly TimelineEntry[]; headingLevel?: HeadingLevel }

/** What happened, latest first, each with who and when. */
export const Timeline = ({ label, entries, headingLevel = 3 }: TimelineProps) => (
  <ol class="so-timeline" aria-label={label}>
    {entries.map((entry) => (
      <li class="so-timeline__entry">
        <Heading level={headingLevel} class="so-timeline__title">
          {entry.href ? (
            <a class="govuk-link" href={entry.href}>
              {entry.title}
            </a>
          ) : (
            entry.title
          )}{' '}
          {entry.tag}
        </Heading>
        <p class="so-timeline__when">
          <When {...entry.when} />
          {entry.by && `, ${entry.by}`}
        </p>
        {entry.body && <div class="so-timeline__body">{entry.body}</div>}
      </li>
    ))}
  </ol>
)

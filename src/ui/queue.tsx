import type { ComponentChildren } from 'preact'
import { Heading } from './govuk/parts/heading.tsx'
import type { HeadingLevel } from './govuk/parts/types.ts'

export type QueueRow = { title: string; href: string; about?: ComponentChildren; due?: ComponentChildren }

type QueueProps = { label: string; rows: readonly QueueRow[]; headingLevel?: HeadingLevel }

/** Work waiting, in the order it should be done. */
export function Queue({ label, rows, headingLevel = 3 }: QueueProps) {
  return (
    <ol class="so-queue" aria-label={label}>
      {rows.map(({ title, href, about, due }) => (
        <li class="so-queue__row">
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
}

import type { ComponentChildren } from 'preact'
import { Heading } from './govuk/parts/heading.tsx'
import type { HeadingLevel } from './govuk/parts/types.ts'

type EmptyStateProps = { title: string; headingLevel?: HeadingLevel; children?: ComponentChildren }

/** What to say where there is nothing yet, and what to do about it. */
export const EmptyState = ({ title, headingLevel = 2, children }: EmptyStateProps) => (
  <div class="so-empty">
    <Heading level={headingLevel} class="govuk-heading-s">
      {title}
    </Heading>
    {children && <div class="govuk-body">{children}</div>}
  </div>
)

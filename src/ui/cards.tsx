import type { ComponentChildren } from 'preact'
import { Heading } from './govuk/parts/heading.tsx'
import type { HeadingLevel } from './govuk/parts/types.ts'

export type CardFace = { title: ComponentChildren; href?: string; children?: ComponentChildren }

/** Things of equal weight, side by side where there is room. */
export const Cards = ({ cards, headingLevel = 2 }: { cards: readonly CardFace[]; headingLevel?: HeadingLevel }) => (
  <ul class="so-cards">
    {cards.map(({ title, href, children }) => (
      <li class="so-card">
        <Heading level={headingLevel} class="so-card__title">
          {href ? (
            <a class="govuk-link" href={href}>
              {title}
            </a>
          ) : (
            title
          )}
        </Heading>
        {children}
      </li>
    ))}
  </ul>
)

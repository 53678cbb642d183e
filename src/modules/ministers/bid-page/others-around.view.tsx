import { WarningText } from '../../../ui/govuk/warning-text.tsx'
import type { OthersAround } from './others-around.ts'

/** Who else in government meets the group about the same time: read before one more meeting is agreed. */
export function OthersAroundIt({ others: { engagements, ask, matters } }: { others: OthersAround }) {
  if (engagements.length + ask.length + matters.length === 0)
    return (
      <p class="govuk-body">Nobody else in government meets this group, 28 days either side of the day hoped for.</p>
    )
  return (
    <section class="so-around" aria-labelledby="others-around">
      <h3 class="govuk-heading-s" id="others-around">
        Others who meet this group, 28 days either side of the day hoped for
      </h3>
      {matters.map(({ title, words, ask: whom }) => (
        <WarningText iconFallbackText="Warning" text={`${title}. ${words}. Ask ${whom}`} />
      ))}
      <ul class="govuk-list">
        {engagements.map(({ href, title, about }) => (
          <li key={href}>
            <a class="govuk-link" href={href}>
              {title}
            </a>
            <br />
            <span class="so-soft">{about}</span>
          </li>
        ))}
      </ul>
      {ask.length > 0 && (
        <p class="govuk-body">Something held more closely is near this day. Ask {ask.join('; or ')}.</p>
      )}
    </section>
  )
}

import { engagementHref } from '../../engagements/links.ts'
import type { CaseShown } from './load-case.ts'

/** The last and next contacts of anyone in government with the business: nobody answers as if nothing else were going on. */
export function ContactWithGovernment({ shown: { contacts } }: { shown: CaseShown }) {
  if (contacts.length === 0) return null
  return (
    <section class="so-card" id="contact">
      <h2 class="govuk-heading-s">Contact with government</h2>
      <ul class="govuk-list govuk-body-s so-promises">
        {contacts.map((one) => (
          <li key={one.id}>
            {one.on}:{' '}
            <a class="govuk-link" href={engagementHref(one.id)}>
              {one.title}
            </a>
            <br />
            <span class="so-soft">{one.about}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

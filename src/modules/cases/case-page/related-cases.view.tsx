import { Form } from '../../../ui/form.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { caseHref } from '../links.ts'
import type { CaseShown } from './load-case.ts'
import type { Related } from './load-related.ts'

/** Other cases that bear on this one; of two that are perhaps one matter, a person decides here. */
export function RelatedCases({ shown }: { shown: CaseShown }) {
  if (shown.related.length === 0) return null
  return (
    <section class="so-card" id="related">
      <h2 class="govuk-heading-s">Related cases</h2>
      <ul class="govuk-list govuk-body-s so-promises">
        {shown.related.map((one) => (
          <li key={one.reference}>
            <a class="govuk-link" href={caseHref(one.reference)}>
              {one.reference}
            </a>
            , {one.status.toLowerCase()}, {one.team}
            <br />
            {one.words}
            <br />
            <span class="so-soft">
              {one.alike === null ? one.why : `Perhaps the same matter: ${Math.round(one.alike * 100)}% of the words`}
            </span>
            {one.alike !== null && shown.may.work ? <OneMatter reference={shown.reference} one={one} /> : null}
          </li>
        ))}
      </ul>
    </section>
  )
}

const OneMatter = ({ reference, one }: { reference: string; one: Related }) => (
  <div class="so-actions">
    <Form action={`${caseHref(reference)}/merge`}>
      <input type="hidden" name="into" value={one.reference} />
      <Button text={`Join this to ${one.reference}`} classes="govuk-button--secondary" preventDoubleClick />
    </Form>
    <Form action={`${caseHref(reference)}/not-the-same`}>
      <input type="hidden" name="other" value={one.reference} />
      <Button text="Not the same" classes="govuk-button--secondary" preventDoubleClick />
    </Form>
  </div>
)

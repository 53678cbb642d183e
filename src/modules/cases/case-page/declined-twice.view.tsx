import type { CaseViewProps } from './case-props.view.ts'

/** A case that two teams declined waits for the supervisor: what to do, to whoever decides, and whom to ask, to the others. */
export function DeclinedTwice({ shown: { found, open, may, owner } }: Pick<CaseViewProps, 'shown'>) {
  if (!found.with_supervisor || !open) return null
  return (
    <div class="govuk-inset-text so-decide">
      <h2 class="govuk-heading-s">
        {may.decide ? 'Declined twice: you decide where it belongs' : 'Declined twice: with the desk supervisor'}
      </h2>
      <p class="govuk-body">
        {may.decide
          ? 'Keep it and take it on, give it to a colleague, or hand it over to the team you choose. Both reasons stand in the record; the dates go on.'
          : `The supervisor of ${owner.team} decides where it goes next. The dates go on, so answer the business meanwhile.`}
      </p>
    </div>
  )
}

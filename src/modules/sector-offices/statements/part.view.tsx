type PartProps = { heading: string; words: string; level?: 2 | 3 }

/** A heading of a statement and what stands under it. */
export const Part = ({ heading, words, level = 2 }: PartProps) => (
  <>
    {level === 2 ? <h2 class="govuk-heading-l">{heading}</h2> : <h3 class="govuk-heading-m">{heading}</h3>}
    <p class="govuk-body">{words}</p>
  </>
)

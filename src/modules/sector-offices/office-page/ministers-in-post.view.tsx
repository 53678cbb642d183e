import { Details } from '../../../ui/govuk/details.tsx'
import { dayInWords, type MinisterInPost } from '../../government/index.ts'

/** Ministers of the departments that lead the office, with the date to which the source vouches for them. */
export function MinistersInPost({ ministers }: { ministers: readonly MinisterInPost[] }) {
  const [first] = ministers
  if (!first) return null
  const bodies = [...new Set(ministers.map(({ body }) => body))]
  return (
    <>
      <h2 class="govuk-heading-m">Ministers of the departments that lead it</h2>
      <p class="govuk-body">
        In post on {dayInWords(first.asOf)}. Source: {first.source}, CC BY 4.0.
      </p>
      {bodies.map((body) => (
        <Details
          summaryText={body}
          html={
            <ul class="govuk-list govuk-list--bullet">
              {ministers
                .filter((one) => one.body === body)
                .map(({ minister, post }) => (
                  <li>
                    {minister}, {post}
                  </li>
                ))}
            </ul>
          }
        />
      ))}
    </>
  )
}

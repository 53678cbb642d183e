import { DueTag } from '../../../ui/due-tag.tsx'
import { insidersHref } from '../links.ts'

type Props = { id: string; insiders: Parameters<typeof DueTag>[0] | undefined }

/** Beside a market sensitive engagement: when it is announced, and the way to its insiders. Only for those who may see them. */
export const InsidersCard = ({ id, insiders }: Props) =>
  insiders ? (
    <section class="so-card">
      <h2 class="govuk-heading-s">Market sensitive</h2>
      <p class="govuk-body-s">
        <DueTag {...insiders} />
      </p>
      <p class="govuk-body-s govuk-!-margin-bottom-0">
        <a class="govuk-link" href={insidersHref(id)}>
          Who can read it, and who has
        </a>
      </p>
    </section>
  ) : null

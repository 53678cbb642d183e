import type { OfficeDetail } from './read-office.ts'

/** How to reach whoever answers today, and who holds the office's posts. */
export const HowToReach = ({ desk, posts }: Pick<OfficeDetail, 'desk' | 'posts'>) => (
  <>
    <h2 class="govuk-heading-m" id="how-to-reach">
      How to reach us
    </h2>
    <p class="govuk-body">{desk.name}</p>
    {desk.phone && (
      <p class="govuk-body">
        Telephone:{' '}
        <a class="govuk-link" href={`tel:${desk.phone.replaceAll(' ', '')}`}>
          {desk.phone}
        </a>
      </p>
    )}
    {desk.email && (
      <p class="govuk-body">
        E-mail:{' '}
        <a class="govuk-link govuk-!-text-break-word" href={`mailto:${desk.email}`}>
          {desk.email}
        </a>
      </p>
    )}
    <p class="govuk-body">
      Or{' '}
      <a class="govuk-link" href="/raise">
        tell us about a problem
      </a>{' '}
      here. You get a reference, and can{' '}
      <a class="govuk-link" href="/track">
        check progress
      </a>
      .
    </p>
    <h2 class="govuk-heading-m">Who leads it</h2>
    <dl class="govuk-body">
      {posts.map(({ title, remit, holder }) => (
        <div class="govuk-!-margin-bottom-3">
          <dt class="govuk-!-font-weight-bold">{title}</dt>
          <dd class="govuk-!-margin-left-0">
            {holder ?? 'Vacant'}. {remit}
          </dd>
        </div>
      ))}
    </dl>
  </>
)

export type DeskContact = { name: string; email: string | null; phone: string | null }

/** How to reach the desk that answers for the service itself. */
export function HowToReachDesk({ name, email, phone }: DeskContact) {
  if (!email && !phone) {
    return (
      <p class="govuk-body">
        <a class="govuk-link" href="/raise">
          Tell us
        </a>{' '}
        and it reaches the {name}.
      </p>
    )
  }
  return (
    <ul class="govuk-list">
      {email && (
        <li>
          E-mail:{' '}
          <a class="govuk-link govuk-!-text-break-word" href={`mailto:${email}`}>
            {email}
          </a>
        </li>
      )}
      {phone && (
        <li>
          Telephone:{' '}
          <a class="govuk-link" href={`tel:${phone.replaceAll(' ', '')}`}>
            {phone}
          </a>
        </li>
      )}
    </ul>
  )
}

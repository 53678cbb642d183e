import { Linked } from '../../../ui/linked.tsx'
import { useWords } from '../../../ui/use-words.ts'
import { deskWords } from './desk-words.ts'

export type DeskContact = { name: string; email: string | null; phone: string | null }

/** How to reach the desk that answers for the service itself. */
export function HowToReachDesk({ email, phone }: DeskContact) {
  const words = useWords(deskWords)
  if (!email && !phone) {
    return (
      <p class="govuk-body">
        <Linked text={words.tellUs} href="/raise" />
      </p>
    )
  }
  return (
    <ul class="govuk-list">
      {email && (
        <li>
          {words.email}{' '}
          <a class="govuk-link govuk-!-text-break-word" href={`mailto:${email}`}>
            {email}
          </a>
        </li>
      )}
      {phone && (
        <li>
          {words.phone}{' '}
          <a class="govuk-link" href={`tel:${phone.replaceAll(' ', '')}`}>
            {phone}
          </a>
        </li>
      )}
    </ul>
  )
}

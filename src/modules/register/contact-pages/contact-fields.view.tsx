import type { FormErrors } from '../../../ui/form-errors.ts'
import { Checkboxes } from '../../../ui/govuk/checkboxes.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'

/** What is kept of a person at a business, to add and to change. */
export const ContactFields = ({ said, wrong }: { said: Record<string, string>; wrong: FormErrors['fields'] }) => (
  <>
    <Input id="name" name="name" value={said.name ?? ''} label={{ text: 'Name' }} errorMessage={wrong.name} />
    <Input
      id="role"
      name="role"
      value={said.role ?? ''}
      label={{ text: 'What they do (optional)' }}
      errorMessage={wrong.role}
    />
    <Input
      id="email"
      name="email"
      type="email"
      value={said.email ?? ''}
      label={{ text: 'E-mail address (optional)' }}
      errorMessage={wrong.email}
    />
    <Input
      id="phone"
      name="phone"
      type="tel"
      value={said.phone ?? ''}
      label={{ text: 'Telephone (optional)' }}
      errorMessage={wrong.phone}
    />
    <Textarea
      id="note"
      name="note"
      rows={2}
      value={said.note ?? ''}
      label={{ text: 'Good to know (optional)' }}
      errorMessage={wrong.note}
    />
    <Checkboxes
      idPrefix="first"
      name="first"
      values={said.first ? [said.first] : []}
      items={[{ value: 'yes', text: 'Ask this person first' }]}
    />
  </>
)

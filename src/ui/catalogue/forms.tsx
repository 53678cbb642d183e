import { Form } from '../form.tsx'
import { Button } from '../govuk/button.tsx'
import { CharacterCount } from '../govuk/character-count.tsx'
import { Checkboxes } from '../govuk/checkboxes.tsx'
import { DateInput } from '../govuk/date-input.tsx'
import { FileUpload } from '../govuk/file-upload.tsx'
import { Input } from '../govuk/input.tsx'
import { Radios } from '../govuk/radios.tsx'
import { Select } from '../govuk/select.tsx'
import { Textarea } from '../govuk/textarea.tsx'
import { MarkingFields } from '../marking-fields.tsx'

const markings = {
  markings: [
    { code: 'OFFICIAL', title: 'OFFICIAL', words: 'Everybody in government may read it here.' },
    { code: 'OFFICIAL-SENSITIVE', title: 'OFFICIAL-SENSITIVE', words: 'Only those who need to know.' }
  ],
  handling: [{ code: 'RECIPIENTS ONLY', title: 'Recipients only', words: 'Nobody but the people named' }],
  descriptors: [{ code: 'COMMERCIAL', title: 'Commercial', words: 'Would harm commercial interests' }]
}

const wrong = { text: 'Enter the name of the business' }

/** Every field, empty, filled and wrong. */
export const CatalogueForms = () => (
  <Form action="/raise">
    <Input name="business" label={{ text: 'Business name', classes: 'govuk-label--m' }} errorMessage={wrong} />
    <Input
      name="turnover"
      label={{ text: 'Turnover last year' }}
      hint={{ text: 'An estimate is fine' }}
      prefix={{ text: '£' }}
      suffix={{ text: 'a year' }}
      inputmode="numeric"
      classes="govuk-input--width-10"
      value={1250000}
    />
    <CharacterCount name="problem" label={{ text: 'What is the problem?' }} maxlength={600} rows={4} />
    <Textarea name="note" label={{ text: 'Note for colleagues' }} value="They rang twice. Call after 2pm." rows={3} />
    <DateInput
      id="met"
      namePrefix="met"
      fieldset={{ legend: { text: 'When did you meet?', classes: 'govuk-fieldset__legend--s' } }}
      hint={{ text: 'For example, 27 3 2026' }}
      errorMessage={{ text: 'The date must be in the past' }}
      values={{ 'met-day': 30, 'met-month': 12, 'met-year': 2026 }}
    />
    <Select
      name="sector"
      label={{ text: 'Sector' }}
      items={[
        { value: '', text: 'Choose a sector' },
        { value: 'ls', text: 'Life sciences' },
        { value: 'am', text: 'Advanced manufacturing' }
      ]}
      value="ls"
    />
    <Choices />
    <FileUpload name="evidence" label={{ text: 'Upload evidence' }} hint={{ text: 'PDF or CSV, up to 10MB' }} />
    <div class="so-actions">
      <Button text="Save and continue" preventDoubleClick />
      <Button text="Save as draft" classes="govuk-button--secondary" />
      <Button text="Close the case" classes="govuk-button--warning" />
      <Button text="Not yet" disabled />
      <a class="govuk-link" href="/work">
        Cancel
      </a>
    </div>
    <Button text="Start now" href="/raise" isStartButton />
    <MarkingFields choices={markings} said={{ handling: 'RECIPIENTS ONLY' }} wrong={{}} />
  </Form>
)

function Choices() {
  const phone = { html: <Input name="phone" type="tel" label={{ text: 'Phone number' }} /> }
  return (
    <>
      <Radios
        name="contact"
        fieldset={{ legend: { text: 'How should we reply?', classes: 'govuk-fieldset__legend--m' } }}
        value="phone"
        items={[
          { value: 'email', text: 'Email', hint: { text: 'Most replies come this way' } },
          { value: 'phone', text: 'Phone', conditional: phone },
          { divider: 'or' },
          { value: 'none', text: 'I do not need a reply' }
        ]}
      />
      <Checkboxes
        name="nations"
        fieldset={{ legend: { text: 'Where does the business work?', classes: 'govuk-fieldset__legend--s' } }}
        classes="govuk-checkboxes--small"
        values={['england']}
        items={[
          { value: 'england', text: 'England' },
          { value: 'scotland', text: 'Scotland' },
          { value: 'wales', text: 'Wales' },
          { value: 'ni', text: 'Northern Ireland' }
        ]}
      />
    </>
  )
}

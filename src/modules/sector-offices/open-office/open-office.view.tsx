import type { FormErrors } from '../../../platform/http/form.ts'
import { Form } from '../../../ui/form.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { Select } from '../../../ui/govuk/select.tsx'
import { Tag } from '../../../ui/govuk/tag.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { officeUrl } from '../links.ts'
import type { OfficeStates } from './load-office-states.ts'

type Office = OfficeStates['offices'][number]
type Shown = OfficeStates & { typed: Record<string, string>; errors?: FormErrors | undefined }

const STATES = {
  open: <Tag text="Open" classes="govuk-tag--green" />,
  exploring: <Tag text="Exploring" classes="govuk-tag--blue" />,
  closed: <Tag text="Closed" classes="govuk-tag--grey" />
}

export const OpenOfficeView = (props: Shown) => (
  <Layout title="Sector offices" backLink={{ href: '/admin', text: 'Admin' }} errors={props.errors} wide>
    <h1 class="govuk-heading-l">Sector offices</h1>
    <p class="govuk-body">
      An open office takes the cases of its sector. When it closes, its open cases go to the central desk with their
      dates, and nothing is lost.
    </p>
    <ul class="so-cards">
      {props.offices.map((office) => (
        <li class="so-card" key={office.id}>
          <h2 class="govuk-heading-s">
            <a class="govuk-link" href={officeUrl(office.slug)}>
              {office.name}
            </a>
          </h2>
          <p class="govuk-body-s">
            {STATES[office.state]} {office.frontDeskTeam ?? 'No front desk'}
          </p>
          {office.state === 'open' ? <CloseIt {...props} office={office} /> : <OpenIt {...props} office={office} />}
        </li>
      ))}
    </ul>
  </Layout>
)

type OfOne = Shown & { office: Office }
const isThis = ({ typed, office }: OfOne) => typed.officeId === office.id

const Folded = ({ open, words, children }: { open: boolean; words: string; children: preact.ComponentChildren }) => (
  <details class="govuk-details" open={open}>
    <summary class="govuk-details__summary">
      <span class="govuk-details__summary-text">{words}</span>
    </summary>
    {children}
  </details>
)

// The error summary leads to the form that was refused, and its fields alone bear the plain names.
const idOf = (props: OfOne, field: string) => (isThis(props) ? field : `${field}-${props.office.sectorCode}`)
const errorOf = (props: OfOne, field: string) => (isThis(props) ? props.errors?.fields[field] : undefined)
const typedIn = (props: OfOne, field: string) => (isThis(props) ? props.typed[field] : undefined)

const OpenIt = (props: OfOne) => (
  <Folded open={isThis(props)} words="Open it">
    <Form action="/admin/offices/open" label={`Open the ${props.office.name}`}>
      <input type="hidden" name="officeId" value={props.office.id} />
      <Select
        id={idOf(props, 'frontDeskTeamId')}
        name="frontDeskTeamId"
        value={typedIn(props, 'frontDeskTeamId') ?? props.office.frontDeskTeamId ?? ''}
        label={{ text: 'Front desk' }}
        errorMessage={errorOf(props, 'frontDeskTeamId')}
        items={[
          { value: '', text: 'Select a team' },
          ...props.desks
            .filter(({ serves }) => serves === null || serves === props.office.id)
            .map(({ id, name, body }) => ({ value: id, text: `${name}, ${body}` }))
        ]}
      />
      <Input
        id={idOf(props, 'publicEmail')}
        name="publicEmail"
        type="email"
        value={typedIn(props, 'publicEmail')}
        label={{ text: 'E-mail address for businesses (optional)' }}
        errorMessage={errorOf(props, 'publicEmail')}
      />
      <Input
        id={idOf(props, 'publicPhone')}
        name="publicPhone"
        type="tel"
        value={typedIn(props, 'publicPhone')}
        label={{ text: 'Telephone for businesses (optional)' }}
        errorMessage={errorOf(props, 'publicPhone')}
      />
      <Button text="Open the office" preventDoubleClick />
    </Form>
  </Folded>
)

const CloseIt = (props: OfOne) => (
  <Folded open={isThis(props)} words="Close it">
    <Form action="/admin/offices/close" label={`Close the ${props.office.name}`}>
      <input type="hidden" name="officeId" value={props.office.id} />
      <Input
        id={idOf(props, 'reason')}
        name="reason"
        value={typedIn(props, 'reason')}
        label={{ text: 'Why does it close?' }}
        hint={{ text: 'This is published on the page of the office.' }}
        errorMessage={errorOf(props, 'reason')}
      />
      <Button text="Close the office" classes="govuk-button--warning" preventDoubleClick />
    </Form>
  </Folded>
)

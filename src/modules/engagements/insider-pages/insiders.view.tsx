import { DueTag } from '../../../ui/due-tag.tsx'
import { FactStrip } from '../../../ui/fact-strip.tsx'
import { Form } from '../../../ui/form.tsx'
import type { FormErrors } from '../../../ui/form-errors.ts'
import { Button } from '../../../ui/govuk/button.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { StackTable } from '../../../ui/stack-table.tsx'
import { When } from '../../../ui/when.tsx'
import { engagementHref, insidersHref } from '../links.ts'
import type { Insider } from './insiders-in-words.ts'

type About = {
  id: string
  title: string
  owner: string
  marking: string
  open: boolean
  since: string
  setBy: string | null
  announcement: Parameters<typeof DueTag>[0]
}
type Props = {
  about: About
  insiders: readonly Insider[]
  maySet: boolean
  errors: FormErrors | undefined
  said: Readonly<Record<string, string>>
}

/** Who could read something market sensitive, by name with dates, and who has. */
export function InsidersView({ about, insiders, maySet, errors, said }: Props) {
  const read = insiders.filter((one) => one.read).length
  return (
    <Layout
      title={`Insiders: ${about.title}`}
      wide
      marking={about.marking}
      errors={errors}
      backLink={{ href: engagementHref(about.id), text: about.title }}
    >
      <span class="govuk-caption-l">{about.title}</span>
      <h1 class="govuk-heading-l">Insider list</h1>
      <FactStrip
        facts={[
          { name: 'Could read it', value: String(insiders.length) },
          { name: 'Have read it', value: String(read) },
          { name: 'Market sensitive since', value: about.since, note: about.open ? undefined : 'No longer' },
          {
            name: 'Announcement',
            value: <DueTag {...about.announcement} />,
            note: about.setBy && `Set by ${about.setBy}`
          }
        ]}
      />
      <Announced about={about} />
      <InsiderTable insiders={insiders} />
      <p class="govuk-hint">
        The list of who could read is complete: it is kept by the database as markings and teams change. Reading is
        noted at the page, in lists and calendars, in briefs and files, and by programs; a title seen on somebody’s own
        day or on the page of a business is not.
      </p>
      {maySet && <SetDay id={about.id} errors={errors} said={said} />}
    </Layout>
  )
}

/** On the day of the announcement and after it: what is no secret any more should not be marked as one. */
const Announced = ({ about }: { about: About }) =>
  about.open && about.announcement.state === 'overdue' ? (
    <div class="govuk-inset-text">
      What was announced is market sensitive no longer. <a href={engagementHref(about.id)}>Change how it is marked</a>:
      take the descriptor off, and let a second person agree. If it was not announced, set another day.
    </div>
  ) : null

const InsiderTable = ({ insiders }: Pick<Props, 'insiders'>) => (
  <StackTable
    caption="Who could read it, and who has"
    captionHidden
    columns={['Name', 'What', 'By what', 'Since', 'Until', 'First read', 'Last read'].map((text) => ({ text }))}
    rows={insiders.map((one) => [
      <>
        {one.name}
        <br />
        <span class="govuk-hint govuk-!-margin-bottom-0">{one.body}</span>
      </>,
      one.parts,
      one.why,
      one.since,
      one.until,
      one.read ? <When {...one.read.first} /> : 'Not read',
      one.read ? (
        <>
          <When {...one.read.last} />
          <br />
          <span class="govuk-hint govuk-!-margin-bottom-0">
            {one.read.times === 1 ? 'Once' : `${one.read.times} times`}
          </span>
        </>
      ) : (
        ''
      )
    ])}
  />
)

const SetDay = ({ id, errors, said }: Pick<Props, 'errors' | 'said'> & { id: string }) => (
  <Form action={insidersHref(id)} label="Set the day of the announcement">
    <Input
      id="announcedOn"
      name="announcedOn"
      type="date"
      value={said.announcedOn ?? ''}
      label={{ text: 'Day of the announcement', classes: 'govuk-label--m' }}
      hint={{ text: 'On that day the owner is asked to take the marking off' }}
      classes="govuk-input--width-10"
      errorMessage={errors?.fields.announcedOn}
    />
    <Button text="Set the day" classes="govuk-button--secondary" />
  </Form>
)

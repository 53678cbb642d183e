import { DueTag } from '../../../ui/due-tag.tsx'
import { FactStrip } from '../../../ui/fact-strip.tsx'
import { Form } from '../../../ui/form.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { InsetText } from '../../../ui/govuk/inset-text.tsx'
import { WarningText } from '../../../ui/govuk/warning-text.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { engagementHref } from '../../engagements/links.ts'
import { disclosureHref, requestHref, requestsHref } from '../links.ts'
import { CaseFile } from './case-file.view.tsx'
import { FinishForms } from './finish-forms.view.tsx'
import { Parties } from './parties.view.tsx'
import type { RequestProps } from './request-props.view.tsx'
import type { ShownRequest } from './shown-request.ts'

/** One request for information: the clock, what was asked, the case file piece by piece, and the answer. */
export const RequestView = (props: RequestProps) => {
  const { shown, errors } = props
  return (
    <Layout
      title={`Request ${shown.reference}`}
      wide
      {...(errors ? { errors } : {})}
      marking={shown.marking}
      breadcrumbs={[{ text: 'Requests for information', href: requestsHref() }, { text: shown.reference }]}
      sidebar={<Beside {...props} />}
    >
      <span class="govuk-caption-l">Request {shown.reference}</span>
      <h1 class="govuk-heading-l">{shown.meeting}</h1>
      <FactStrip
        facts={[
          { name: 'Clock', value: <DueTag {...shown.clock} />, note: `Came in ${shown.receivedOn}` },
          { name: 'Pieces held', value: shown.counts.all, note: `${shown.counts.undecided} undecided` },
          { name: 'To release', value: shown.counts.released },
          { name: 'To withhold', value: shown.counts.withheld }
        ]}
      />
      <InsetText>
        <p class="govuk-body so-words">{shown.asked}</p>
      </InsetText>
      {!shown.open && (
        <p class="govuk-body">
          Answered by {shown.answeredBy}.{' '}
          <a class="govuk-link" href={disclosureHref(shown.reference)}>
            Read the answer in the log of disclosures
          </a>
        </p>
      )}
      <Hidden shown={shown} />
      <CaseFile {...props} />
      {shown.open && <FinishForms {...props} />}
    </Layout>
  )
}

const Hidden = ({ shown }: { shown: ShownRequest }) => {
  const { gathered, elsewhere } = shown.hidden
  if (gathered === 0 && elsewhere.length === 0) return null
  return (
    <>
      <WarningText iconFallbackText="Warning" text="More is held of this meeting than you may see" />
      <ul class="govuk-list govuk-list--bullet">
        {elsewhere.map((words) => (
          <li>{words}</li>
        ))}
        {gathered > 0 && <li>{gathered} pieces that others put into this file</li>}
      </ul>
    </>
  )
}

const Beside = (props: RequestProps) => {
  const { shown } = props
  return (
    <>
      <section class="so-card">
        <h2 class="govuk-heading-s">Request</h2>
        <p class="govuk-body-s">Asked by {shown.asker}</p>
        <p class="govuk-body-s">Kept by {shown.owner}</p>
        <p class="govuk-body-s">
          <a class="govuk-link" href={engagementHref(shown.engagementId)}>
            The meeting, {shown.heldOn}
          </a>
        </p>
        {shown.extended && <p class="govuk-body-s">Extended: {shown.extended}</p>}
        {shown.open && (
          <Form action={`${requestHref(shown.reference)}/gather`} label="Gather again">
            <Button text="Gather again" classes="govuk-button--secondary" />
          </Form>
        )}
      </section>
      <Parties {...props} />
    </>
  )
}

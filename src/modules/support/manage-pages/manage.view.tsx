import { Form } from '../../../ui/form.tsx'
import type { FormErrors } from '../../../ui/form-errors.ts'
import { Button } from '../../../ui/govuk/button.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { NotificationBanner } from '../../../ui/govuk/notification-banner.tsx'
import { Radios } from '../../../ui/govuk/radios.tsx'
import { Tag } from '../../../ui/govuk/tag.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { Timeline } from '../../../ui/timeline.tsx'
import { dayWords } from '../find-support/day-words.ts'
import { EVIDENCE } from '../scheme/vocabulary.ts'
import { SchemeBody } from '../scheme-page/scheme.view.tsx'
import type { ManageShown } from './load-manage.ts'
import { SchemeForm, type SchemeFormValues } from './scheme-form.view.tsx'

const DONE: Readonly<Record<string, string>> = {
  keep: 'Saved as a draft. The public sees no change yet.',
  send: 'Sent for review. Somebody else decides.',
  decide: 'Decided.',
  check: 'Marked as checked today.',
  withdraw: 'Taken out of the catalogue.'
}
const STATE: Readonly<Record<string, string>> = {
  draft: 'Draft',
  'in-review': 'In review',
  approved: 'Approved, to be published',
  refused: 'Sent back',
  published: 'Published',
  replaced: 'Earlier version'
}

type Shown = { shown: ManageShown; errors?: FormErrors; values: SchemeFormValues; done?: string; editing: boolean }

/** One scheme for its editors: the preview as the public would see it, what may be done now, and every version. */
export function ManageView({ shown, errors, values, done, editing }: Shown) {
  const { scheme, content, underWay } = shown
  const at = `/support/manage/${scheme.slug}`
  return (
    <Layout
      title={content.title}
      wide
      errors={errors}
      backLink={{ href: '/support/manage', text: 'Catalogue' }}
      sidebar={<ManageAside shown={shown} errors={errors} at={at} />}
    >
      {done && DONE[done] && <NotificationBanner type="success" text={DONE[done]} />}
      <h1 class="govuk-heading-l">
        {content.title} <Tag text={underWay ? (STATE[underWay.state] ?? '') : scheme.state} classes="govuk-tag--grey" />
      </h1>
      {editing ? (
        <SchemeForm action={at} values={values} errors={errors} />
      ) : (
        <>
          <p class="govuk-body govuk-hint">
            {underWay ? 'Preview of the version under way: the public does not see it yet.' : 'As the public sees it.'}
          </p>
          <SchemeBody shown={shown} />
        </>
      )}
    </Layout>
  )
}

const ManageAside = ({
  errors,
  at,
  shown: { scheme, may, versions, similar }
}: {
  shown: ManageShown
  errors?: FormErrors
  at: string
}) => (
  <>
    <section class="so-card">
      <h2 class="govuk-heading-s">What may be done now</h2>
      {may.edit && (
        <p class="govuk-body-s">
          <a class="govuk-link" href={`${at}?edit=yes`}>
            Change it
          </a>
        </p>
      )}
      {may.check && (
        <Form action={`${at}/check`}>
          <p class="govuk-body-s">Last checked {dayWords(scheme.last_checked_on)}.</p>
          <Button text="I have checked it today" classes="govuk-button--secondary" preventDoubleClick />
        </Form>
      )}
      {may.send && <SendForm at={at} errors={errors} />}
      {may.decide && <DecideForm at={at} errors={errors} />}
      {may.withdraw && (
        <Form action={`${at}/withdraw`}>
          <Input
            id="withdraw-why"
            name="why"
            label={{ text: 'Why it is taken out' }}
            errorMessage={errors?.fields.why}
          />
          <Button text="Take it out" classes="govuk-button--warning" preventDoubleClick />
        </Form>
      )}
    </section>
    {similar.length > 0 && (
      <section class="so-card">
        <h2 class="govuk-heading-s">Like it, now and before</h2>
        <ul class="govuk-list govuk-body-s">
          {similar.map((one) => (
            <li>
              <a class="govuk-link" href={`/support/manage/${one.slug}`}>
                {one.title}
              </a>
              <br />
              {one.historic ? `Of ${one.last_checked_on.slice(0, 4)}` : 'In the catalogue'}. {EVIDENCE[one.evidence]}.
            </li>
          ))}
        </ul>
      </section>
    )}
    <h2 class="govuk-heading-s">Versions</h2>
    {versions.length === 0 && <p class="govuk-body-s">As it was brought in; nobody has changed it here.</p>}
    <Timeline
      label="Versions, latest first"
      entries={versions.map(({ number, state, why, by, when, reviewer, words, changes }) => ({
        title: `${number}: ${STATE[state]}. ${why}`,
        when,
        by: [
          by,
          reviewer ? `reviewed by ${reviewer}${words ? `: “${words}”` : ''}` : '',
          changes.length ? `differs in ${changes.join(', ')}` : ''
        ]
          .filter(Boolean)
          .join('; ')
      }))}
    />
  </>
)

const SendForm = ({ at, errors }: { at: string; errors?: FormErrors }) => (
  <Form action={`${at}/send`}>
    <Input
      id="publishOn"
      name="publishOn"
      label={{ text: 'Publish on (empty: at once)' }}
      hint={{ text: 'Like 2027-01-31' }}
      classes="govuk-input--width-10"
      errorMessage={errors?.fields.publishOn}
    />
    <Button text="Send for review" preventDoubleClick />
  </Form>
)

const DecideForm = ({ at, errors }: { at: string; errors?: FormErrors }) => (
  <Form action={`${at}/decide`}>
    <Radios
      name="answer"
      classes="govuk-radios--small"
      fieldset={{ legend: { text: 'May it be published?', classes: 'govuk-fieldset__legend--s' } }}
      errorMessage={errors?.fields.answer}
      items={[
        { value: 'approve', text: 'Yes, publish it' },
        { value: 'refuse', text: 'No, send it back' }
      ]}
    />
    <Input id="words" name="words" label={{ text: 'What has to change' }} errorMessage={errors?.fields.words} />
    <Button text="Decide" preventDoubleClick />
  </Form>
)

import { DueTag } from '../../../ui/due-tag.tsx'
import { FactStrip } from '../../../ui/fact-strip.tsx'
import { Form } from '../../../ui/form.tsx'
import type { FormErrors } from '../../../ui/form-errors.ts'
import { Button } from '../../../ui/govuk/button.tsx'
import { Details } from '../../../ui/govuk/details.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { promisesHref } from '../links.ts'
import type { ShownPromise } from './shown-promise.ts'

type Shown = ShownPromise & {
  marking: string
  business: string
  businessHref: string
  engagementHref: string | null
  madeOn: string
  proof: string | null
  withdrawReason: string | null
  slips: readonly { words: string; by: string }[]
  mayChange: boolean
}

export const PromiseView = ({
  shown,
  errors,
  said
}: {
  shown: Shown
  errors?: FormErrors | undefined
  said: Record<string, string>
}) => (
  <Layout
    title={shown.words}
    errors={errors}
    marking={shown.marking}
    backLink={{ href: promisesHref(), text: 'Promises' }}
  >
    <span class="govuk-caption-l">Promise</span>
    <h1 class="govuk-heading-l">{shown.words}</h1>
    <FactStrip
      facts={[
        { name: 'How it stands', value: <DueTag {...shown.due} />, note: shown.slipped },
        { name: 'Who answers for it', value: shown.by },
        {
          name: 'Business',
          value: (
            <a class="govuk-link" href={shown.businessHref}>
              {shown.business}
            </a>
          )
        },
        {
          name: 'Made on',
          value: shown.madeOn,
          note: shown.shared ? 'The firm may see it' : 'The firm does not see it'
        }
      ]}
    />
    {shown.engagementHref && (
      <p class="govuk-body">
        <a class="govuk-link" href={shown.engagementHref}>
          The engagement where it was made
        </a>
      </p>
    )}
    {shown.proof && <p class="govuk-body">Proof: {shown.proof}</p>}
    {shown.withdrawReason && <p class="govuk-body">Withdrawn because: {shown.withdrawReason}</p>}
    {shown.slips.length > 0 && (
      <>
        <h2 class="govuk-heading-m">How its day moved</h2>
        <ol class="govuk-list govuk-list--number">
          {shown.slips.map((slip) => (
            <li>
              {slip.words} ({slip.by})
            </li>
          ))}
        </ol>
      </>
    )}
    {shown.mayChange && <Deeds href={shown.href} wrong={errors?.fields ?? {}} said={said} />}
  </Layout>
)

const Deeds = ({ href, wrong, said }: { href: string; wrong: FormErrors['fields']; said: Record<string, string> }) => (
  <>
    <h2 class="govuk-heading-m">What came of it</h2>
    <Form action={`${href}/kept`} label="Say that it was kept">
      <Input
        id="proof"
        name="proof"
        value={said.proof ?? ''}
        label={{ text: 'It was kept: what shows it' }}
        errorMessage={wrong.proof}
      />
      <Button text="Mark as kept" />
    </Form>
    <Details summaryText="It will be later" open={Boolean(wrong.dueOn || wrong.reason)}>
      <Form action={`${href}/later`} label="Give it a later day">
        <Input
          id="dueOn"
          name="dueOn"
          type="date"
          value={said.dueOn ?? ''}
          label={{ text: 'New day' }}
          classes="govuk-input--width-10"
          errorMessage={wrong.dueOn}
        />
        <Input
          id="reason"
          name="reason"
          value={said.reason ?? ''}
          label={{ text: 'Why' }}
          errorMessage={wrong.reason}
        />
        <Button text="Save the new day" classes="govuk-button--secondary" />
      </Form>
    </Details>
    <Details summaryText="Withdraw it" open={Boolean(wrong.withdrawReason)}>
      <Form action={`${href}/withdraw`} label="Withdraw it">
        <Input
          id="withdrawReason"
          name="withdrawReason"
          value={said.withdrawReason ?? ''}
          label={{ text: 'Why' }}
          errorMessage={wrong.withdrawReason}
        />
        <Button text="Withdraw" classes="govuk-button--warning" />
      </Form>
    </Details>
  </>
)

import type { FormErrors } from '../../../platform/http/form.ts'
import { Form } from '../../../ui/form.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { NotificationBanner } from '../../../ui/govuk/notification-banner.tsx'
import { Select } from '../../../ui/govuk/select.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { StackTable } from '../../../ui/stack-table.tsx'
import type { listServiceTimes, Office } from '../../sector-offices/index.ts'
import { URGENCY_WORDS } from '../case-queue/queue-words.ts'

type Shown = {
  times: Awaited<ReturnType<typeof listServiceTimes>>
  tiers: readonly { code: string; title: string }[]
  offices: readonly Office[]
  mayKeep: boolean
  typed: Record<string, string>
  errors?: FormErrors | undefined
  done: boolean
}

export const ServiceTimesView = (props: Shown) => (
  <Layout
    title="Service times"
    backLink={{ href: '/cases', text: 'Cases' }}
    errors={props.errors}
    wide
    sidebar={props.mayKeep ? <Change {...props} /> : undefined}
  >
    {props.done ? <NotificationBanner type="success" text="Kept. New cases are promised these from that day." /> : null}
    <h1 class="govuk-heading-l">Service times</h1>
    <p class="govuk-body">
      In working days of the nation concerned. The tier of a managed business decides before the times for everybody,
      and an office’s own before those of every office. A case keeps the dates it was given.
    </p>
    <StackTable
      caption="What is promised, those in force first"
      columns={[
        { text: 'For' },
        { text: 'Urgency' },
        { text: 'Confirm', numeric: true },
        { text: 'First answer', numeric: true },
        { text: 'Outcome', numeric: true },
        { text: 'When' },
        { text: 'Decided by' }
      ]}
      rows={props.times.map((one) => [
        [tierWords(props, one.tier), one.office ?? 'every office'].join(', '),
        URGENCY_WORDS[one.urgency] ?? one.urgency,
        String(one.acknowledge),
        String(one.first_reply),
        String(one.resolve),
        `${one.state}, from ${one.from}${one.until ? ` to ${one.until}` : ''}`,
        one.basis
      ])}
    />
  </Layout>
)

const tierWords = ({ tiers }: Shown, tier: string | null) =>
  tier ? (tiers.find(({ code }) => code === tier)?.title ?? tier) : 'Every business'

const Change = (props: Shown) => (
  <section class="so-card">
    <h2 class="govuk-heading-m">Change a promise</h2>
    <Form action="/cases/service-times">
      <ForWhom {...props} />
      {field(props, 'acknowledge', 'Working days to confirm', DAYS)}
      {field(props, 'firstReply', 'Working days to a first answer', DAYS)}
      {field(props, 'resolve', 'Working days to an outcome', DAYS)}
      {field(props, 'validFrom', 'From which day?', { type: 'date', classes: 'govuk-input--width-10' })}
      {field(props, 'basis', 'Who decided it, and why?')}
      <Button text="Put it into force" preventDoubleClick />
    </Form>
  </section>
)

const DAYS = { inputmode: 'numeric', classes: 'govuk-input--width-3' }

const field = ({ typed, errors }: Shown, id: string, label: string, more: object = {}) => (
  <Input id={id} name={id} value={typed[id]} label={{ text: label }} errorMessage={errors?.fields[id]} {...more} />
)

const ForWhom = ({ typed, errors, tiers, offices }: Shown) => (
  <>
    <Select
      id="tier"
      name="tier"
      value={typed.tier ?? ''}
      label={{ text: 'For businesses of which tier?' }}
      items={[{ value: '', text: 'Every business' }, ...tiers.map(({ code, title }) => ({ value: code, text: title }))]}
    />
    <Select
      id="officeId"
      name="officeId"
      value={typed.officeId ?? ''}
      label={{ text: 'At which office?' }}
      items={[{ value: '', text: 'Every office' }, ...offices.map(({ id, name }) => ({ value: id, text: name }))]}
    />
    <Select
      id="urgency"
      name="urgency"
      value={typed.urgency ?? 'routine'}
      label={{ text: 'How urgent?' }}
      errorMessage={errors?.fields.urgency}
      items={Object.entries(URGENCY_WORDS).map(([value, text]) => ({ value, text }))}
    />
  </>
)

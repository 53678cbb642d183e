import { Form } from '../../../ui/form.tsx'
import type { FormErrors } from '../../../ui/form-errors.ts'
import { Button } from '../../../ui/govuk/button.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { Tag } from '../../../ui/govuk/tag.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import { WarningText } from '../../../ui/govuk/warning-text.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { When } from '../../../ui/when.tsx'
import { Cleared } from '../cleared.view.tsx'
import { MoreAboutIt, WhatAndWhen } from '../engagement-form/engagement-form.view.tsx'
import type { EngagementWords } from '../engagement-form/engagement-words.ts'
import { engagementsHref, logEngagementHref, planEngagementHref } from '../links.ts'
import type { ShownAround } from './shown-around.ts'

type Shown = {
  words: EngagementWords
  said: Record<string, string>
  errors?: FormErrors | undefined
  around: ShownAround | undefined
  wrong?: FormErrors['fields']
}

export const PlanEngagementView = ({ words, said, errors, around, wrong = errors?.fields ?? {} }: Shown) => (
  <Layout
    title="Plan an engagement"
    errors={errors}
    marking={around?.marking}
    backLink={{ href: engagementsHref(), text: 'Engagements' }}
  >
    <h1 class="govuk-heading-l">Plan an engagement</h1>
    <p class="govuk-body">
      We look at what every department did and plans with the group, 28 days either side.{' '}
      <a class="govuk-link" href={logEngagementHref()}>
        Log one that took place
      </a>
      .
    </p>
    {around && <WhatIsAround around={around} />}
    <Form action={planEngagementHref()}>
      {around && <Answers around={around} said={said} wrong={wrong} />}
      <WhatAndWhen words={words} said={said} wrong={wrong} isToCome />
      <Input
        id="desiredOutcome"
        name="desiredOutcome"
        value={said.desiredOutcome ?? ''}
        label={{ text: 'What do you want from it?' }}
        errorMessage={wrong.desiredOutcome}
      />
      <Textarea
        id="agenda"
        name="agenda"
        value={said.agenda ?? ''}
        rows={4}
        label={{ text: 'Agenda (optional)' }}
        errorMessage={wrong.agenda}
      />
      <MoreAboutIt words={words} said={said} wrong={wrong} />
      <Button text="Plan it" />
    </Form>
  </Layout>
)

const WhatIsAround = ({ around: { planned, held, hidden, matters } }: { around: ShownAround }) => (
  <section class="so-around" aria-labelledby="around">
    <h2 class="govuk-heading-m" id="around">
      Before you go on
    </h2>
    {matters.map((matter) => (
      <WarningText
        iconFallbackText="Warning"
        text={`${matter.title}. ${matter.words}. Ask ${matter.ask}${matter.until ? `, until ${matter.until}` : ''}`}
      />
    ))}
    <Others title="Planned with this group" others={planned} />
    {hidden.length > 0 && (
      <p class="govuk-body">
        <strong>Something you may not see is near this date.</strong> Ask {hidden.join('; or ')}.
      </p>
    )}
    <Others title="Already held" others={held} />
    {planned.length + held.length + hidden.length === 0 && (
      <p class="govuk-body">Nobody in government met this group or plans to, 28 days either side.</p>
    )}
  </section>
)

const Others = ({ title, others }: { title: string; others: ShownAround['planned'] }) =>
  others.length === 0 ? null : (
    <>
      <h3 class="govuk-heading-s">{title}</h3>
      <ol class="so-queue">
        {others.map((one) => (
          <li class="so-queue__row">
            <div>
              <h4 class="so-queue__title">
                <a class="govuk-link" href={one.href}>
                  {one.title}
                </a>{' '}
                {one.sameTopic && <Tag text="Same topic" classes="govuk-tag--yellow" />}{' '}
                {one.justMet && <Tag text={one.justMet} classes="govuk-tag--orange" />}
              </h4>
              <p class="so-queue__about">
                {one.businesses}
                <br />
                {one.who}
              </p>
            </div>
            <div>
              <When {...one.when} />
            </div>
          </li>
        ))}
      </ol>
    </>
  )

const Answers = ({
  around,
  said,
  wrong
}: {
  around: ShownAround
  said: Record<string, string>
  wrong: FormErrors['fields']
}) => (
  <>
    {around.matters.length > 0 && <Cleared said={said} wrong={wrong} />}
    {around.asksReason && (
      <Input
        id="wentOnReason"
        name="wentOnReason"
        value={said.wentOnReason ?? ''}
        label={{ text: 'Why yours goes on beside these' }}
        hint={{ text: 'Or open one of them, and join it or add to its agenda' }}
        errorMessage={wrong.wentOnReason}
      />
    )}
  </>
)

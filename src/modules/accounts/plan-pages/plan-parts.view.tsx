import { dayForPage } from '../../../platform/dates.ts'
import { Form } from '../../../ui/form.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { Details } from '../../../ui/govuk/details.tsx'
import { Radios } from '../../../ui/govuk/radios.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import { planPartHref } from '../links.ts'
import type { LoadedPlan } from './load-plan.ts'
import type { PlanShown } from './plan-shown.view.tsx'
import { SharedAsk } from './shared-ask.view.tsx'

const SIDES = [
  { side: 'business', kind: 'ask', title: 'It asks' },
  { side: 'business', kind: 'offer', title: 'It offers' },
  { side: 'government', kind: 'ask', title: 'We ask' },
  { side: 'government', kind: 'offer', title: 'We offer' }
] as const

/** Asks and offers of both sides. */
export function Exchanges(shown: PlanShown) {
  const { exchanges, mayWrite } = shown.loaded
  return (
    <section>
      <h2 class="govuk-heading-m">Asks and offers</h2>
      <div class="so-four">
        {SIDES.map(({ side, kind, title }) => (
          <div class="so-card">
            <h3 class="govuk-heading-s">{title}</h3>
            <ul class="govuk-list govuk-body-s">
              {exchanges
                .filter((one) => one.side === side && one.kind === kind && one.status !== 'dropped')
                .map((one) => (
                  <Exchange one={one} {...shown} />
                ))}
            </ul>
          </div>
        ))}
      </div>
      {mayWrite && <AddExchange {...shown} />}
    </section>
  )
}

const Exchange = ({ one, loaded, said, errors }: PlanShown & { one: LoadedPlan['exchanges'][number] }) => (
  <li>
    {one.status === 'met' ? <s>{one.words}</s> : one.words}
    {one.status === 'met' && ' Met.'}
    {loaded.mayWrite && one.status === 'open' && (
      <Form action={planPartHref(loaded.account.id, 'exchanges')} class="so-inline">
        <input type="hidden" name="id" value={one.id} />
        <button type="submit" name="status" value="met" class="so-link-button">
          Met<span class="govuk-visually-hidden">: {one.words}</span>
        </button>{' '}
        <button type="submit" name="status" value="dropped" class="so-link-button">
          Drop<span class="govuk-visually-hidden">: {one.words}</span>
        </button>
      </Form>
    )}
    <SharedAsk one={one} loaded={loaded} said={said} errors={errors} />
  </li>
)

const AddExchange = ({ loaded: { account }, said, errors }: PlanShown) => (
  <Details
    summaryText="Add an ask or an offer"
    open={errors?.fields.side !== undefined || errors?.fields.kind !== undefined}
  >
    <Form action={planPartHref(account.id, 'exchanges')} label="Add an ask or an offer">
      <Radios
        name="side"
        value={said.side ?? ''}
        classes="govuk-radios--inline govuk-radios--small"
        fieldset={{ legend: { text: 'Whose?' } }}
        errorMessage={errors?.fields.side}
        items={[
          { value: 'business', text: 'The business’s' },
          { value: 'government', text: 'Government’s' }
        ]}
      />
      <Radios
        name="kind"
        value={said.kind ?? ''}
        classes="govuk-radios--inline govuk-radios--small"
        fieldset={{ legend: { text: 'What?' } }}
        errorMessage={errors?.fields.kind}
        items={[
          { value: 'ask', text: 'Ask' },
          { value: 'offer', text: 'Offer' }
        ]}
      />
      <Textarea id="exchange-words" name="words" rows={2} label={{ text: 'In words' }} />
      <Button text="Add" classes="govuk-button--secondary" preventDoubleClick />
    </Form>
  </Details>
)

/** What each department brings. */
export const Contributions = ({ loaded: { account, contributions, mayWrite }, said }: PlanShown) => (
  <section>
    <h2 class="govuk-heading-m">What departments bring</h2>
    {contributions.length === 0 && <p class="govuk-body">No department has said yet.</p>}
    {contributions.map(({ body, words, by_name, at }) => (
      <div class="govuk-!-margin-bottom-3">
        <h3 class="govuk-heading-s govuk-!-margin-bottom-1">{body}</h3>
        <p class="govuk-body govuk-!-margin-bottom-0">{words}</p>
        <p class="govuk-hint">
          {by_name}, {dayForPage(at).text}
        </p>
      </div>
    ))}
    {mayWrite && (
      <Details summaryText="Say what your department brings">
        <Form action={planPartHref(account.id, 'contribute')} label="Say what your department brings">
          <Textarea
            id="contribution"
            name="words"
            rows={4}
            value={said.words}
            label={{ text: 'What your department brings, in place of what it said before' }}
          />
          <Button text="Save" classes="govuk-button--secondary" preventDoubleClick />
        </Form>
      </Details>
    )}
  </section>
)

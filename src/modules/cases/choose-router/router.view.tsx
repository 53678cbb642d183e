import type { FormErrors } from '../../../platform/http/form.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { FactStrip } from '../../../ui/fact-strip.tsx'
import { Form } from '../../../ui/form.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { StackTable } from '../../../ui/stack-table.tsx'
import { When } from '../../../ui/when.tsx'
import type { RouterShown } from './load-router.ts'

type Shown = { router: RouterShown; typed: Record<string, string>; errors?: FormErrors | undefined }
const percent = (share: number | null | undefined) => (share == null ? 'Not judged' : `${Math.round(share * 100)}%`)

/** One trained router, how often it was right, and the way back to it. */
export const RouterView = ({ router, typed, errors }: Shown) => (
  <Layout
    title={`Router ${router.name}`}
    backLink={{ href: '/cases/routing/learning', text: 'How well the words are read' }}
    errors={errors}
    wide
  >
    <h1 class="govuk-heading-l">Router {router.name}</h1>
    <FactStrip
      facts={[
        { name: 'State', value: router.inUse ? 'In use' : 'Kept' },
        { name: 'Trained', value: <When {...router.trained} /> },
        {
          name: 'First guess right',
          value: percent(router.judged?.top1),
          note: router.other ? `${percent(router.other.top1)} by the one in use` : undefined
        },
        {
          name: 'Among the first three',
          value: percent(router.judged?.top3),
          note: router.other ? `${percent(router.other.top3)} by the one in use` : undefined
        }
      ]}
    />
    {router.chosen ? (
      <p class="govuk-inset-text">
        {router.chosen.by} put it in use, <When {...router.chosen.at} />:{' '}
        <span class="so-words">{router.chosen.why}</span>
      </p>
    ) : null}
    {router.judged ? <ByBody router={router} judged={router.judged} /> : <NotJudged />}
    {router.mayChoose ? <GoBack router={router} typed={typed} errors={errors} /> : null}
  </Layout>
)

const ByBody = ({ router, judged }: { router: RouterShown; judged: NonNullable<RouterShown['judged']> }) => (
  <>
    <p class="govuk-body">
      Judged on <When {...judged.on} />, on {judged.heldBack} confirmed cases that no router learned from.
    </p>
    {router.byBody.length ? (
      <StackTable
        caption="By the body that took the cases on"
        columns={[
          { text: 'Body' },
          { text: 'Cases', numeric: true },
          { text: 'First guess right', numeric: true },
          { text: 'Among the first three', numeric: true },
          { text: 'First, by the one in use', numeric: true }
        ]}
        rows={router.byBody.map((one) => [
          one.body,
          String(one.cases),
          percent(one.first),
          percent(one.third),
          router.inUse ? 'This one' : percent(one.inUseFirst)
        ])}
      />
    ) : null}
    {judged.left ? (
      <p class="govuk-body-s">{judged.left} bodies with fewer than five cases kept back are left out.</p>
    ) : null}
  </>
)

const NotJudged = () => (
  <EmptyState title="It has not been judged yet">
    A router is judged on Sunday night, on confirmed cases that were kept back from the learning.
  </EmptyState>
)

const GoBack = ({ router, typed, errors }: Shown) => (
  <Form action={`/cases/routing/learning/${router.name}`} class="so-card">
    <h2 class="govuk-heading-m">Put this router in use</h2>
    <p class="govuk-body">
      From the next case on, words are read by this router. Cases that were routed stay where they are. On Sunday night
      it is judged again, and a new one takes its place only if it is right at least as often.
    </p>
    <Textarea
      id="why"
      name="why"
      rows={3}
      value={typed.why}
      label={{ text: 'Why?', classes: 'govuk-label--s' }}
      hint={{ text: 'Everybody on staff can read it.' }}
      errorMessage={errors?.fields.why}
    />
    <Button text="Put it in use" preventDoubleClick />
  </Form>
)

import { EmptyState } from '../../../ui/empty-state.tsx'
import { Form } from '../../../ui/form.tsx'
import type { FormErrors } from '../../../ui/form-errors.ts'
import { Button } from '../../../ui/govuk/button.tsx'
import { Layout } from '../../../ui/layout.tsx'
import type { DuplicatePair } from './list-duplicates.ts'
import { SupportPlaces } from './support-places.view.tsx'

/** Pairs side by side: one press keeps the first, the second, or both. */
export const DuplicatesView = ({ pairs, errors }: { pairs: readonly DuplicatePair[]; errors?: FormErrors }) => (
  <Layout title="Likely duplicates" wide errors={errors}>
    <h1 class="govuk-heading-l">Likely duplicates</h1>
    <SupportPlaces here="/support/duplicates" />
    {pairs.length === 0 && <EmptyState title="Nothing to settle">No two entries look like one.</EmptyState>}
    <ol class="so-queue" aria-label="Pairs, the likeliest first">
      {pairs.map((pair) => (
        <li class="so-queue__row">
          <div>
            <p class="so-queue__title">
              <a class="govuk-link" href={`/support/manage/${pair.slug}`}>
                {pair.title}
              </a>{' '}
              ({pair.body}, {pair.source})
            </p>
            <p class="so-queue__title">
              <a class="govuk-link" href={`/support/manage/${pair.other_slug}`}>
                {pair.other_title}
              </a>{' '}
              ({pair.other_body}, {pair.other_source})
            </p>
            <p class="so-queue__about">
              {Math.round(pair.likeness * 100)}% alike. {pair.why}.{' '}
              <a class="govuk-link" href={`/support/compare?scheme=${pair.slug}&scheme=${pair.other_slug}`}>
                Compare them<span class="govuk-visually-hidden">: {pair.title}</span>
              </a>
            </p>
          </div>
          <div class="govuk-button-group">
            <Settle keep={pair.scheme_id} other={pair.other_id} decision="merged" text="Keep the first" />
            <Settle keep={pair.other_id} other={pair.scheme_id} decision="merged" text="Keep the second" />
            <Settle keep={pair.scheme_id} other={pair.other_id} decision="not-the-same" text="Two things" />
          </div>
        </li>
      ))}
    </ol>
  </Layout>
)

const Settle = ({ keep, other, decision, text }: { keep: string; other: string; decision: string; text: string }) => (
  <Form action="/support/duplicates">
    <input type="hidden" name="keep" value={keep} />
    <input type="hidden" name="other" value={other} />
    <Button text={text} name="decision" value={decision} classes="govuk-button--secondary" preventDoubleClick />
  </Form>
)

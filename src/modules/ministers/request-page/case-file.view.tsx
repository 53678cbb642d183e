import { Form } from '../../../ui/form.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { Radios } from '../../../ui/govuk/radios.tsx'
import { Select } from '../../../ui/govuk/select.tsx'
import { Tag } from '../../../ui/govuk/tag.tsx'
import { Textarea } from '../../../ui/govuk/textarea.tsx'
import { requestHref } from '../links.ts'
import type { RequestProps } from './request-props.view.tsx'
import type { ShownRequest } from './shown-request.ts'

type Block = ShownRequest['sections'][number]['blocks'][number]

/** Everything that is held, a paragraph a piece. Some are ticked, and then one decision is taken of them together. */
export const CaseFile = ({ shown, failed, errors, values }: RequestProps) => {
  const own = failed === 'decide'
  const ticked = own ? (values.blocks ?? '').split(',') : []
  const error = own ? errors?.fields.blocks : undefined
  const pieces = shown.sections.map(({ title, blocks }) => (
    <section class="so-file">
      <h3 class="govuk-heading-s">{title}</h3>
      {blocks.length === 0 && <p class="govuk-body-s so-unknown">Nothing is held, or nothing that you may see.</p>}
      {blocks.map((block) => (
        <Piece block={block} open={shown.open} ticked={ticked.includes(block.id)} />
      ))}
    </section>
  ))
  return (
    <section>
      <h2 class="govuk-heading-m" id="blocks">
        Case file
      </h2>
      {error && <p class="govuk-error-message">{error.text}</p>}
      {shown.open ? (
        <Form action={`${requestHref(shown.reference)}/decide`} label="Decide on pieces">
          {pieces}
          <Decision shown={shown} errors={own ? errors : undefined} values={own ? values : {}} />
        </Form>
      ) : (
        pieces
      )}
    </section>
  )
}

const Piece = ({ block, open, ticked }: { block: Block; open: boolean; ticked: boolean }) => {
  const about = (
    <span class="so-file__about">
      <Tag {...block.verdict} /> {[block.source, block.marking, block.thought].filter(Boolean).join('. ')}
    </span>
  )
  const words = (
    <span class={block.decision === 'withhold' ? 'so-file__words so-file__words--withheld' : 'so-file__words'}>
      {block.words}
    </span>
  )
  return (
    <div class="so-file__piece">
      {open ? (
        <div class="govuk-checkboxes govuk-checkboxes--small">
          <div class="govuk-checkboxes__item">
            <input
              class="govuk-checkboxes__input"
              type="checkbox"
              name="blocks"
              id={`block-${block.id}`}
              value={block.id}
              checked={ticked}
            />
            <label class="govuk-label govuk-checkboxes__label" for={`block-${block.id}`}>
              {words}
            </label>
          </div>
        </div>
      ) : (
        <p class="govuk-body govuk-!-margin-bottom-1">{words}</p>
      )}
      <div class={open ? 'govuk-hint so-file__hint' : 'govuk-hint'}>
        {about}
        {block.reason && <span class="so-file__reason">{block.reason}</span>}
      </div>
    </div>
  )
}

const Decision = ({ shown, errors, values }: Pick<RequestProps, 'shown' | 'errors' | 'values'>) => (
  <div class="so-file__decide">
    <Radios
      idPrefix="decision"
      name="decision"
      value={values.decision}
      classes="govuk-radios--inline govuk-radios--small"
      fieldset={{ legend: { text: 'What you ticked', classes: 'govuk-fieldset__legend--s' } }}
      errorMessage={errors?.fields.decision}
      items={[
        { value: 'release', text: 'Release' },
        { value: 'withhold', text: 'Withhold' },
        { value: 'not-asked', text: 'Was not asked for' }
      ]}
    />
    <Select
      id="exemption"
      name="exemption"
      label={{ text: 'Exemption, if withheld' }}
      value={values.exemption ?? ''}
      errorMessage={errors?.fields.exemption}
      items={[{ value: '', text: 'Choose' }, ...shown.exemptions]}
    />
    <Textarea
      id="reason"
      name="reason"
      rows={2}
      label={{ text: 'Why, as whoever asked will read it' }}
      value={values.reason ?? ''}
      errorMessage={errors?.fields.reason}
    />
    <Textarea
      id="publicInterest"
      name="publicInterest"
      rows={2}
      label={{ text: 'The public interest: what was weighed, and why it favours withholding' }}
      value={values.publicInterest ?? ''}
      errorMessage={errors?.fields.publicInterest}
    />
    <Button text="Decide" preventDoubleClick />
  </div>
)

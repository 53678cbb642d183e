import { Form } from '../../ui/form.tsx'
import { Button } from '../../ui/govuk/button.tsx'
import { Linked } from '../../ui/linked.tsx'
import { Said } from './said.view.tsx'

export type LinkWords = {
  openTitle: string
  openLead: string
  open: string
  usedTitle: string
  used: string
  askNew: string
}

/** A link of ours that opens once: with a button, since mail filters follow links; or, used or run out, the way to a new one. */
export const OneTimeLink = ({ good, words, askAt }: { good: boolean; words: LinkWords; askAt: string }) =>
  good ? (
    <Said title={words.openTitle}>
      <p class="govuk-body">{words.openLead}</p>
      <Form>
        <Button text={words.open} preventDoubleClick />
      </Form>
    </Said>
  ) : (
    <Said title={words.usedTitle}>
      <p class="govuk-body">{words.used}</p>
      <p class="govuk-body">
        <Linked text={words.askNew} href={askAt} />
      </p>
    </Said>
  )

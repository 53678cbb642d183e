import { useWords } from '../use-words.ts'
import { frameWords } from '../words.ts'
import { attrs } from './parts/attrs.ts'
import { classes } from './parts/classes.ts'
import type { Attributes, Content } from './parts/types.ts'
import { written } from './parts/written.ts'

export type ErrorMessageProps = Content & {
  id?: string
  classes?: string
  visuallyHiddenText?: string
  attributes?: Attributes
}

/** GOV.UK error message. */
export function ErrorMessage(props: ErrorMessageProps) {
  const { error } = useWords(frameWords)
  const { id, visuallyHiddenText = error } = props
  return (
    <p id={id || undefined} class={classes('govuk-error-message', props.classes)} {...attrs(props.attributes)}>
      {visuallyHiddenText && <span class="govuk-visually-hidden">{visuallyHiddenText}:</span>}
      {visuallyHiddenText && ' '}
      {written(props)}
    </p>
  )
}

import { Hint } from './hint.tsx'
import { classes } from './parts/classes.ts'
import type { FieldProps } from './parts/field.tsx'
import { i18n } from './parts/i18n.ts'
import type { Attributes, Plurals } from './parts/types.ts'
import { written } from './parts/written.ts'
import { Textarea } from './textarea.tsx'

export type CharacterCountProps = FieldProps & {
  name: string
  rows?: number
  value?: string | null
  maxlength?: number
  maxwords?: number
  countType?: string
  threshold?: number
  classes?: string
  spellcheck?: boolean
  countMessage?: { classes?: string }
  textareaDescriptionText?: string
  charactersUnderLimitText?: Plurals
  charactersAtLimitText?: string
  charactersOverLimitText?: Plurals
  wordsUnderLimitText?: Plurals
  wordsAtLimitText?: string
  wordsOverLimitText?: Plurals
  attributes?: Attributes
}

/** GOV.UK character count: a text area that says how much room is left. */
export function CharacterCount(props: CharacterCountProps) {
  const id = props.id || props.name
  return (
    <Textarea
      id={id}
      name={props.name}
      describedBy={`${id}-info`}
      rows={props.rows}
      spellcheck={props.spellcheck}
      value={props.value}
      formGroup={{
        classes: classes('govuk-character-count', props.formGroup?.classes),
        attributes: { ...limits(props), ...wording(props), ...props.formGroup?.attributes },
        beforeInput: props.formGroup?.beforeInput,
        afterInput: { html: <Message {...props} /> }
      }}
      classes={classes('govuk-js-character-count', props.classes)}
      label={props.label}
      hint={props.hint}
      errorMessage={props.errorMessage}
      attributes={props.attributes}
    />
  )
}

function countTypeOf({ countType, maxwords }: CharacterCountProps): string | undefined {
  return countType || (maxwords ? 'words' : undefined)
}

function limits(props: CharacterCountProps): Attributes {
  const given: [string, string | number | undefined][] = [
    ['data-maxlength', props.maxlength],
    ['data-maxwords', props.maxwords],
    ['data-threshold', props.threshold],
    ['data-count-type', countTypeOf(props)]
  ]
  return { 'data-module': 'govuk-character-count', ...Object.fromEntries(given.filter(([, v]) => v !== undefined)) }
}

function wording(props: CharacterCountProps): Attributes {
  const description = !props.maxwords && !props.maxlength && props.textareaDescriptionText
  return {
    ...(description ? i18n('textarea-description', { other: description }) : {}),
    ...i18n('characters-under-limit', props.charactersUnderLimitText),
    ...i18n('characters-at-limit', props.charactersAtLimitText),
    ...i18n('characters-over-limit', props.charactersOverLimitText),
    ...i18n('words-under-limit', props.wordsUnderLimitText),
    ...i18n('words-at-limit', props.wordsAtLimitText),
    ...i18n('words-over-limit', props.wordsOverLimitText)
  }
}

function Message(props: CharacterCountProps) {
  const limit = props.maxwords || props.maxlength
  const unit = countTypeOf(props) === 'words' ? 'words' : 'characters'
  const sentence = props.textareaDescriptionText || `You can enter up to %{count} ${unit}`
  return (
    <>
      <Hint
        text={limit && sentence.replace('%{count}', String(limit))}
        id={`${props.id || props.name}-info`}
        classes={classes('govuk-character-count__message', props.countMessage?.classes)}
      />
      {written(props.formGroup?.afterInput)}
    </>
  )
}

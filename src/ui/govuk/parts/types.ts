import type { ComponentChildren } from 'preact'

/** Extra HTML attributes for an element, as the GOV.UK macros take them: every one is written, none is a boolean. */
export type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>

/** Words for a place in a component. `html` means marked-up content given as nodes, and wins over `text`. */
export type Content = { text?: ComponentChildren; html?: ComponentChildren }

/** A list entry that is left out, so that a page can write `condition && { … }`. */
export type Absent = false | null | undefined | ''

export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6

/** What may be added around the field of a form. */
export type FieldGroup = {
  classes?: string
  attributes?: Attributes
  beforeInput?: Content
  afterInput?: Content
}

/** What may be added around a set of fields of a form. */
export type ChoiceGroup = {
  classes?: string
  attributes?: Attributes
  beforeInputs?: Content
  afterInputs?: Content
}

/** Words by plural form, for the browser script. */
export type Plurals = { one?: string; other?: string }

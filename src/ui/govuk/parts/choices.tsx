import type { ComponentChildren } from 'preact'
import type { ErrorMessageProps } from '../error-message.tsx'
import { ErrorMessage } from '../error-message.tsx'
import type { FieldsetProps } from '../fieldset.tsx'
import { Fieldset } from '../fieldset.tsx'
import type { HintProps } from '../hint.tsx'
import { Hint } from '../hint.tsx'
import { attrs } from './attrs.ts'
import { classes } from './classes.ts'
import { describedBy } from './described-by.ts'
import type { ChoiceGroup } from './types.ts'

/** What every set of fields under one question takes. */
export type ChoicesProps = {
  fieldset?: FieldsetProps
  hint?: HintProps
  errorMessage?: ErrorMessageProps
  formGroup?: ChoiceGroup
}

type Props = { group: ChoicesProps; id?: string; describedBy?: string; role?: 'group'; children: ComponentChildren }

/** One question over several fields: its legend, hint and error. */
export function Choices({ group, id, role, children, ...rest }: Props) {
  const { fieldset, hint, errorMessage, formGroup } = group
  const inner = (
    <>
      {hint && <Hint {...hint} id={`${id}-hint`} />}
      {errorMessage && <ErrorMessage {...errorMessage} id={`${id}-error`} />}
      {children}
    </>
  )
  return (
    <div
      class={classes('govuk-form-group', errorMessage && 'govuk-form-group--error', formGroup?.classes)}
      {...attrs(formGroup?.attributes)}
    >
      {fieldset ? (
        <Fieldset
          legend={fieldset.legend}
          classes={fieldset.classes}
          attributes={fieldset.attributes}
          role={role}
          describedBy={describedBy(id, { ...group, describedBy: fieldset.describedBy || rest.describedBy })}
        >
          {inner}
        </Fieldset>
      ) : (
        inner
      )}
    </div>
  )
}

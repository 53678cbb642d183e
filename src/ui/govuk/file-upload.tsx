import type { ComponentChildren } from 'preact'
import { attrs } from './parts/attrs.ts'
import { classes } from './parts/classes.ts'
import { describedBy } from './parts/described-by.ts'
import type { FieldProps } from './parts/field.tsx'
import { Field } from './parts/field.tsx'
import { i18n } from './parts/i18n.ts'
import type { Attributes, Plurals } from './parts/types.ts'
import { written } from './parts/written.ts'

export type FileUploadProps = FieldProps & {
  name: string
  disabled?: boolean
  multiple?: boolean
  javascript?: boolean
  classes?: string
  attributes?: Attributes
  wrapperClasses?: string
  wrapperAttributes?: Attributes
  chooseFilesButtonText?: string
  dropInstructionText?: string
  noFileChosenText?: string
  multipleFilesChosenText?: Plurals
  enteredDropZoneText?: string
  leftDropZoneText?: string
}

/** GOV.UK file upload. */
export function FileUpload(props: FileUploadProps) {
  const id = props.id || props.name
  const control = (
    <input
      class={classes('govuk-file-upload', props.classes, props.errorMessage && 'govuk-file-upload--error')}
      id={id}
      name={props.name}
      type="file"
      disabled={props.disabled}
      multiple={props.multiple}
      aria-describedby={describedBy(id, props)}
      {...attrs(props.attributes)}
    />
  )
  return (
    <Field field={props} id={id}>
      {written(props.formGroup?.beforeInput)}
      {props.javascript ? <DropZone {...props}>{control}</DropZone> : control}
      {written(props.formGroup?.afterInput)}
    </Field>
  )
}

const DropZone = ({ children, ...props }: FileUploadProps & { children: ComponentChildren }) => (
  <div
    class={classes('govuk-file-upload-wrapper', props.wrapperClasses)}
    data-module="govuk-file-upload"
    {...i18n('choose-files-button', props.chooseFilesButtonText)}
    {...i18n('no-file-chosen', props.noFileChosenText)}
    {...i18n('multiple-files-chosen', props.multipleFilesChosenText)}
    {...i18n('drop-instruction', props.dropInstructionText)}
    {...i18n('entered-drop-zone', props.enteredDropZoneText)}
    {...i18n('left-drop-zone', props.leftDropZoneText)}
    {...attrs(props.wrapperAttributes)}
  >
    {children}
  </div>
)

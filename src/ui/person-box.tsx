import { Input } from './govuk/input.tsx'

type PersonBoxProps = {
  name: string
  label: string
  hint?: string
  value?: string | undefined
  error?: { text: string } | undefined
  choices: readonly { value: string; text: string }[]
}

/** A box that names somebody in government: completes from a list in the browser, and works by typing a name without it. */
export const PersonBox = ({ name, label, hint, value, error, choices }: PersonBoxProps) => (
  <>
    <Input
      id={name}
      name={name}
      value={value ?? ''}
      label={{ text: label }}
      hint={{ text: hint ?? 'Full name or work e-mail address' }}
      errorMessage={error}
      autocomplete="off"
      spellcheck={false}
      attributes={{ list: `${name}-people` }}
    />
    <datalist id={`${name}-people`}>
      {choices.map((choice) => (
        <option value={choice.value}>{choice.text}</option>
      ))}
    </datalist>
  </>
)

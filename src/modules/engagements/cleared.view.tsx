import type { FormErrors } from '../../platform/http/form.ts'
import { Input } from '../../ui/govuk/input.tsx'

/** Who let a contact go on while a decision about the firm is open, and in which words. */
export const Cleared = ({ said, wrong }: { said: Record<string, string>; wrong: FormErrors['fields'] }) => (
  <>
    <Input
      id="clearedBy"
      name="clearedBy"
      value={said.clearedBy ?? ''}
      label={{ text: 'Who cleared this' }}
      errorMessage={wrong.clearedBy}
    />
    <Input
      id="clearReason"
      name="clearReason"
      value={said.clearReason ?? ''}
      label={{ text: 'What they said' }}
      errorMessage={wrong.clearReason}
    />
  </>
)

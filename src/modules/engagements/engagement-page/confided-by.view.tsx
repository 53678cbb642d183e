import { Select } from '../../../ui/govuk/select.tsx'
import type { FormProps } from './deed.view.tsx'

/** Whether a firm said it in confidence: kept with the words, beside the marking, wherever they are shown or accounted for. */
export const ConfidedBy = ({ shown, said, wrong, id }: Pick<FormProps, 'shown' | 'said' | 'wrong'> & { id: string }) =>
  shown.firms.length === 0 ? null : (
    <Select
      id={wrong.confidedBy ? 'confidedBy' : id}
      name="confidedBy"
      value={said.confidedBy ?? ''}
      label={{ text: 'Supplied in confidence by (optional)' }}
      hint={{
        text: 'What a firm asks us to keep in confidence says so. It does not decide what must be released by law'
      }}
      items={[{ value: '', text: 'No firm asked for that' }, ...shown.firms]}
      errorMessage={wrong.confidedBy}
    />
  )

import { momentForPage } from '../../../platform/dates.ts'
import type { Alert } from './alerts-of.ts'

type Moment = ReturnType<typeof momentForPage>

export type ShownAlert = {
  id: string
  title: string
  about: string
  usual: string
  when: Moment
  closed: { by: string; when: Moment; found: string } | undefined
}

const number = (records: number) => records.toLocaleString('en-GB')

/** An alert as it is shown: who took or read how many, and how many are usual. */
export const alertInWords = (one: Alert): ShownAlert => ({
  id: one.id,
  title: `${one.name} ${one.kind === 'taken' ? 'took away' : 'read'} ${number(one.records)} records in a day`,
  about: `${one.job_title}, ${one.body_short_name}`,
  usual:
    one.kind === 'taken'
      ? `Nobody is expected to take more than ${number(one.usual_up_to)} away.`
      : `Nobody is expected to read more than ${number(one.usual_up_to)} that are marked OFFICIAL-SENSITIVE.`,
  when: momentForPage(one.raised_at),
  closed:
    one.closed_at && one.closed_by_name && one.found
      ? { by: one.closed_by_name, when: momentForPage(one.closed_at), found: one.found }
      : undefined
})

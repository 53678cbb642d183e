import { csvLine } from '../csv-line.ts'
import type { FoundMeeting } from '../find-meetings/find-meetings.schema.ts'

const COLUMNS = [
  'meeting_id',
  'minister',
  'date',
  'organisation',
  'business_id',
  'purpose',
  'consultant_lobbyist_client'
]

/** The companion of a return: one row an organisation, under the id of its meeting, so that names can be counted. */
export const companionFile = (meetings: readonly FoundMeeting[]): string =>
  [
    COLUMNS,
    ...meetings.flatMap((one) =>
      one.organisations.map(({ name, businessId }) => [
        one.id,
        one.minister,
        one.from ?? one.date,
        name,
        businessId,
        one.purpose,
        one.client
      ])
    )
  ]
    .map(csvLine)
    .join('')

import { csvLine } from '../../../platform/csv-line.ts'
import type { FoundMeeting } from '../find-meetings/find-meetings.schema.ts'
import { companionRows } from './companion-rows.ts'

const COLUMNS = [
  'meeting_id',
  'minister',
  'date',
  'organisation',
  'business_id',
  'purpose',
  'consultant_lobbyist_client'
] as const

/** The companion of a return as CSV. */
export const companionFile = (meetings: readonly FoundMeeting[]): string =>
  [COLUMNS, ...companionRows(meetings).map((row) => COLUMNS.map((column) => row[column]))].map(csvLine).join('')

export { approveReturn } from './approve-return/approve-return.ts'
export { decideLine } from './decide-line/decide-line.ts'
export { matchAttendances } from './decide-organisation/match-attendances.ts'
export { findMeetings } from './find-meetings/find-meetings.ts'
export type {
  ImportedMeetings,
  ImportMeetings,
  ImportMeetingsResult
} from './import-meetings/import-meetings.schema.ts'
export { importMeetings } from './import-meetings/import-meetings.ts'
export { loadReturn } from './quarter-return/load-return.ts'
export { quarterOf } from './read-file/quarter-of.ts'
export { sendReturn } from './send-return/send-return.ts'
export type { MinisterTables } from './tables.ts'
export { exportedReturn } from './transparency-pages/exported-return.ts'

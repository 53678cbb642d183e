export { acceptPlan } from './accept-plan/accept-plan.ts'
export { acceptBid } from './answer-bid/accept-bid.ts'
export { declineBid } from './answer-bid/decline-bid.ts'
export { delegateBid } from './answer-bid/delegate-bid.ts'
export { approveReturn } from './approve-return/approve-return.ts'
export { decideLine } from './decide-line/decide-line.ts'
export { matchAttendances } from './decide-organisation/match-attendances.ts'
export type { DiaryEvents } from './diary-events.ts'
export { findMeetings } from './find-meetings/find-meetings.ts'
export { handOnDuty } from './hand-on-duty/hand-on-duty.ts'
export type {
  ImportedMeetings,
  ImportMeetings,
  ImportMeetingsResult
} from './import-meetings/import-meetings.schema.ts'
export { importMeetings } from './import-meetings/import-meetings.ts'
export { makeBid } from './make-bid/make-bid.ts'
export { makePlan } from './make-plan/make-plan.ts'
export { loadReturn } from './quarter-return/load-return.ts'
export { quarterOf } from './read-file/quarter-of.ts'
export { sendReturn } from './send-return/send-return.ts'
export { setAsideDuty } from './set-aside-duty/set-aside-duty.ts'
export type { MinisterTables } from './tables.ts'
export { exportedReturn } from './transparency-pages/exported-return.ts'

/** What happens between ministers and business, and the facts each event carries. Names are strings we own: they outlive code. */
export type MinisterEvents = {
  'meetings.imported': {
    file: string
    department: string | null
    rows: number
    meetings: number
    added: number
    organisations: number
    nil: number
    refused: number
  }
  'meetings.counted': { organisations: number }
  'return-line.decided': { personId: string; inScope: boolean; why: string }
  'return.approved': { department: string; quarterFrom: string; lines: number; nil: number }
  'return.signature-taken-back': { department: string; quarterFrom: string; kind: string; reason: string }
  'return.sent': { department: string; quarterFrom: string; meetings: number; nil: number }
  'meeting.corrected': { field: string; correctionId: string }
  'organisation.decided': { businessId: string | null; attendances: number }
  'declaration.recorded': { kind: string; department: string; nil: boolean }
  'declaration.withdrawn': Record<string, never>
  'declaration.corrected': { part: string; correctionId: string }
  'declarations.approved': { department: string; quarterFrom: string; kind: string; lines: number }
  'declarations.published': { department: string; quarterFrom: string; kind: string; rows: number; nil: number }
  'left-out-line.proposed': { department: string; kind: string; on: string }
  'left-out-line.added': { kind: string; returnId: string }
  'left-out-line.refused': { kind: string; returnId: string }
  'declarations.imported': { file: string; kind: string; rows: number; added: number; refused: number }
}

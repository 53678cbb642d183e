import type { Generated } from 'kysely'

export type AttachmentTable = {
  'cases.attachment': {
    id: Generated<string>
    case_id: string
    message_id: string
    name: string
    media_type: string
    size: number
    bytes: Uint8Array
    kept_at: Date
  }
}

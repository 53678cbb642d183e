import { randomUUID } from 'node:crypto'

/** A key made here rather than by the database, so that a million rows need not ask for one each (RFC 9562 version 7). */
export function newRowId(): string {
  const time = Date.now().toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`
}

import { randomUUID } from 'node:crypto'

/** Keys made here rather than by the database, so that a million rows need not ask for one each (RFC 9562 version 7). */
export function rowIds(at: Date): () => string {
  const time = at.getTime().toString(16).padStart(12, '0')
  const start = `${time.slice(0, 8)}-${time.slice(8)}-7`
  return () => start + randomUUID().slice(15)
}

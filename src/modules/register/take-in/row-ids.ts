import { randomBytes } from 'node:crypto'

/**
 * Keys made here rather than by the database, so that a million rows need not ask for one each (RFC 9562 version 7). They
 * count up, so that each goes to the end of the index: the time, a count of 26 bits, and 48 bits of chance for this run.
 */
export function rowIds(at: Date): () => string {
  const time = at.getTime().toString(16).padStart(12, '0')
  const start = `${time.slice(0, 8)}-${time.slice(8)}-7`
  const end = randomBytes(6).toString('hex')
  let count = 0
  return () => {
    const high = ((count >> 14) & 0xfff).toString(16).padStart(3, '0')
    const low = (0x8000 | (count & 0x3fff)).toString(16)
    count += 1
    return `${start}${high}-${low}-${end}`
  }
}

import { createHash } from 'node:crypto'

type Meeting = {
  minister: string
  from: string | null
  to: string | null
  dateText: string
  names: readonly string[]
  purpose: string | null
}

/** What makes two lines the same meeting: minister, time, who was there and why, whatever the blanks, capitals and marks. */
export function meetingKey({ minister, from, to, dateText, names, purpose }: Meeting): string {
  const same = [minister, from ?? dateText, to ?? '', ...names, purpose ?? ''].map(folded).join('|')
  return createHash('sha256').update(same).digest('hex').slice(0, 32)
}

const folded = (text: string) =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

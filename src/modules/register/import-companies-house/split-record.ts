/**
 * The fields of one record of a CSV file; undefined while a quote in it is still open. Throws on a quote out of place, unless
 * the values are all quoted and as many as expected without it: the register has had such rows (`"SS!"AS"`).
 */
export function splitRecord(record: string, columns: number): string[] | undefined {
  const quick = splitQuickly(record)
  if (quick?.length === columns) return quick
  try {
    return splitCarefully(record)
  } catch (error) {
    const lenient = splitLeniently(record)
    if (error instanceof QuoteOutOfPlace && lenient?.length === columns) return lenient
    throw error
  }
}

/** Most records are quoted throughout, or not at all, and hold no quote within: a split is all they need. */
function splitQuickly(record: string): string[] | undefined {
  if (!record.includes('"')) return record.split(',')
  const fields = betweenQuotes(record)
  return fields?.some((field) => field.includes('"')) ? undefined : fields
}

function splitLeniently(record: string): string[] | undefined {
  const fields = betweenQuotes(record)
  if (!fields || fields.some((field) => field.startsWith('"') || field.endsWith('"'))) return undefined
  return fields.map((field) => field.replaceAll('""', '"'))
}

function betweenQuotes(record: string): string[] | undefined {
  const quoted = record.length > 1 && record.charCodeAt(0) === QUOTE && record.charCodeAt(record.length - 1) === QUOTE
  return quoted ? record.slice(1, -1).split('","') : undefined
}

const QUOTE = 34
const COMMA = 44

export class QuoteOutOfPlace extends Error {}

function splitCarefully(record: string): string[] | undefined {
  const fields: string[] = []
  let from = 0
  for (;;) {
    if (record.charCodeAt(from) !== QUOTE) {
      const comma = record.indexOf(',', from)
      fields.push(record.slice(from, comma < 0 ? undefined : comma))
      if (comma < 0) return fields
      from = comma + 1
      continue
    }
    const close = closingQuote(record, from + 1)
    if (close < 0) return undefined
    fields.push(record.slice(from + 1, close).replaceAll('""', '"'))
    if (close === record.length - 1) return fields
    if (record.charCodeAt(close + 1) !== COMMA) throw new QuoteOutOfPlace()
    from = close + 2
  }
}

function closingQuote(record: string, from: number): number {
  let at = record.indexOf('"', from)
  while (at >= 0 && record.charCodeAt(at + 1) === QUOTE) at = record.indexOf('"', at + 2)
  return at
}

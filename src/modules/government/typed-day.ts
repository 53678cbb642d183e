/** A date typed as day, month and year, as yyyy-mm-dd; nothing typed is nothing, and what is no date stays as typed, to be refused. */
export function typedDay(values: Readonly<Record<string, string>>, name: string): string {
  const [day = '', month = '', year = ''] = ['day', 'month', 'year'].map((part) =>
    (values[`${name}-${part}`] ?? '').trim()
  )
  if (!day && !month && !year) return ''
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

/** The three boxes for a kept date. */
export function dayBoxes(name: string, iso: string | null | undefined): Record<string, string> {
  const [year = '', month = '', day = ''] = (iso ?? '').split('-')
  const plain = (digits: string) => digits.replace(/^0/, '')
  return { [`${name}-day`]: plain(day), [`${name}-month`]: plain(month), [`${name}-year`]: year }
}

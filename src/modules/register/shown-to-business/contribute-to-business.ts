import { type ShowsBusiness, showing } from './shown-to-business.ts'

/** The slot by which modules above show a firm something of its own, wherever it looks at its matters. */
export function contributeToBusiness(show: ShowsBusiness): void {
  if (!showing.includes(show)) showing.push(show)
}

import { type LoadsFirmPart, loading } from './firm-parts.ts'

/** The slot by which modules put their part on the page of a firm. */
export function contributeFirmPart(load: LoadsFirmPart): void {
  if (!loading.includes(load)) loading.push(load)
}

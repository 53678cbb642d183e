import type { SchemeContent } from './scheme.schema.ts'

/** The columns that repeat what the content says, for lists and for the wall. */
export const rowOf = (content: SchemeContent) => ({
  content: JSON.stringify(content),
  title: content.title,
  body_name: content.body.name,
  opens_on: content.opensOn,
  closes_on: content.closesOn,
  last_checked_on: content.lastCheckedOn,
  provisional: content.provisional
})

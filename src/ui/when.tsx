/** A moment or a date: `iso` for programs, `text` for people. */
export type Moment = { iso: string; text: string }

/** A date or time, readable by both. */
export function When({ iso, text }: Moment) {
  return <time dateTime={iso}>{text}</time>
}

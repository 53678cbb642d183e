export type Letter = {
  id: string
  to: string
  subject: string
  body: string
  headers: Record<string, string>
  calendar?: { method: string; text: string }
  earlier: Earlier
}

/** The messages of the same matter before this one, oldest first: ours by our own ids, theirs by what they call them. */
export type Earlier = { ours: readonly string[]; theirs: readonly string[] }

/**
 * How mail leaves; a message that could not be sent is a `NotDelivered` with what is known of it. `keeps` is true where
 * the mailbox is our own table, so that nothing leaves at all (the demo).
 */
export type MailTransport = {
  name: string
  keeps: boolean
  send(letter: Letter): Promise<void>
  close(): Promise<void>
}

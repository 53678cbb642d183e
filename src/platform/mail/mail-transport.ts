export type Letter = { id: string; to: string; subject: string; body: string; headers: Record<string, string> }

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

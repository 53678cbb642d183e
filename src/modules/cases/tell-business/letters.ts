import type { Thread } from '../track-case/load-thread.ts'

type Letter = { subject: string; body: string }

const closingLines = (
  thread: Thread
) => `Read and answer here. The link opens your case once; you can ask for another at any time:
{link}

Your reference is ${thread.reference}.
Do not send passwords or bank details. {answer}`

const ownerLine = ({ owner }: Thread) => (owner.official ? `${owner.official}, ${owner.office}` : owner.office)

/** Says at once what the page said: whose it is, why, and by when. */
export const acknowledgement = (thread: Thread): Letter => ({
  subject: 'We have your message',
  body: `We have your message, and it has an owner.

Who looks after it: ${thread.owner.office}

Why it went there:
${thread.why.map((reason) => `- ${reason}`).join('\n')}

By when you will hear, in working days of ${thread.promises.nation}:
${thread.promises.clocks.map((clock) => `- ${clock.what} by ${clock.by}`).join('\n')}

If another team is better placed, the ${thread.owner.office} stays responsible until that team accepts, and we tell you.

${closingLines(thread)}`
})

export const reply = (thread: Thread, words: string): Letter => ({
  subject: thread.paused ? 'A question about your case' : 'An answer to your case',
  body: `${words}\n\n${ownerLine(thread)}\n\n${thread.paused ? 'The clock is stopped until you answer.\n\n' : ''}${closingLines(thread)}`
})

export const closing = (thread: Thread, words: string): Letter => ({
  subject: 'What came of your case',
  body: `${words}\n\nOutcome: ${thread.outcome ?? 'closed'}\n${ownerLine(thread)}\n\nTell us whether this helped, or open it again within 28 days.\n\n${closingLines(thread)}`
})

export const introduction = (thread: Thread): Letter => ({
  subject: 'Who looks after your case now',
  body: `${ownerLine(thread)} has taken on your case, with everything you told us. You need not repeat anything, and the dates we promised have not changed.\n\n${closingLines(thread)}`
})

export const linkOnly = (thread: Thread): Letter => ({
  subject: 'Your link',
  body: `You asked for a link to your case.\n\n${closingLines(thread)}`
})

export const stillClosed = (thread: Thread): Letter => ({
  subject: 'Your case is closed',
  body: `You wrote to us about a case that is closed. We have kept your message with it, and nobody is working on it now.${
    thread.canReopen
      ? '\n\nIf it is not settled, open the case again on its page. The same team takes it up.'
      : '\n\nIt was closed more than 28 days ago and cannot be opened again. If you still need help, write to us as about something new, without this reference.'
  }\n\n${closingLines(thread)}`
})

export const reopened = (thread: Thread): Letter => ({
  subject: 'Your case is open again',
  body: `Your case is open again, with the same team: ${ownerLine(thread)}.\n\n${closingLines(thread)}`
})

/** A date we gave and did not keep, said before the business has to ask. */
export const dateNotKept = (thread: Thread): Letter => ({
  subject: 'We have not kept a date',
  body: `We gave you a date and have not kept it. We are sorry.

${thread.broken.map((line) => `- ${line}`).join('\n')}

Who looks after your case: ${ownerLine(thread)}. The supervisor of that team has been told and answers for the next step.

${closingLines(thread)}`
})

import type { FastifyInstance } from 'fastify'
import { adminPage } from './admin.page.tsx'
import { auditPage } from './audit.page.tsx'
import { deadLettersPage } from './dead-letters.page.tsx'
import { jobsPage } from './jobs.page.tsx'
import { mailPage } from './mail.page.tsx'
import { mailInPage } from './mail-in.page.tsx'
import { mailboxPage } from './mailbox.page.tsx'
import { type NamesOf, tokensPage } from './tokens.page.tsx'

/** The pages an administrator runs the system by, and the demonstration's readable mailbox. */
export const adminDoors = (namesOf: NamesOf): readonly ((app: FastifyInstance) => void)[] => [
  adminPage,
  auditPage,
  deadLettersPage,
  jobsPage,
  mailPage,
  mailInPage,
  mailboxPage,
  tokensPage(namesOf)
]

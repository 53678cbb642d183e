import { Layout } from '../../../ui/layout.tsx'
import { StackTable } from '../../../ui/stack-table.tsx'
import { cookiesUrl } from '../links.ts'
import { type DeskContact, HowToReachDesk } from './desk-contact.view.tsx'

const KEPT = [
  ['Answers to a form you have not sent', '7 days after you last changed them', 'Deleted by the software'],
  ['A link to your case', 'Works once, until the day it runs out', 'Deleted by the software'],
  ['Being signed in', '8 hours', 'Deleted by the software'],
  [
    'Your case, messages and contact details',
    '7 years, unless the department decides otherwise',
    'Set locally; nothing is deleted automatically yet'
  ],
  ['E-mails we sent you', 'As long as your case', 'Set locally; nothing is deleted automatically yet'],
  ['The record of who did what', 'As long as what it is about', 'Set locally; it cannot be changed or deleted in part']
]

/** What is kept about people, why, by what right and for how long. */
export const PrivacyView = ({ desk }: { desk: DeskContact }) => (
  <Layout title="Privacy">
    <h1 class="govuk-heading-xl">Privacy</h1>
    <p class="govuk-body-l">What we keep about you, why, and for how long.</p>
    <h2 class="govuk-heading-l">What we collect</h2>
    <ul class="govuk-list govuk-list--bullet">
      <li>your name and e-mail address, when you tell us about a problem</li>
      <li>what you tell us, in your own words, and the messages that follow</li>
      <li>the business you speak for, its postcode and its size, when you give them</li>
      <li>for people who work here: name, work e-mail address, job, home department, roles and teams</li>
      <li>a record of each change: who made it, when, and what changed</li>
    </ul>
    <p class="govuk-body">
      We do not ask about health, beliefs or other sensitive matters. Leave them out of what you write.
    </p>
    <h2 class="govuk-heading-l">Why, and by what right</h2>
    <p class="govuk-body">
      To answer you, to find the right part of government for your problem, and to learn what stands in the way of
      business. The lawful basis is that it is necessary for a task in the public interest: Article 6(1)(e) of the UK
      General Data Protection Regulation. We do not rely on your consent, and do not use what you tell us for marketing.
    </p>
    <h2 class="govuk-heading-l">Who sees it</h2>
    <p class="govuk-body">
      Only the teams that answer your case, answered it before, or were asked to; those who oversee the service; and
      those who answer requests for information. You say whether we may share it with other parts of government, and
      whoever works on it sees what you said. What you tell us may be asked for under the Freedom of Information Act
      2000; names and contact details of members of the public are normally withheld.
    </p>
    <p class="govuk-body">
      Software chooses which team gets your problem first, and shows you why. Everything after that is decided by
      people.
    </p>
    <h2 class="govuk-heading-l">How long we keep it</h2>
    <StackTable
      caption="How long we keep it"
      captionHidden
      columns={[{ text: 'What' }, { text: 'How long' }, { text: 'How' }]}
      rows={KEPT}
    />
    <Rights desk={desk} />
  </Layout>
)

const Rights = ({ desk }: { desk: DeskContact }) => (
  <>
    <h2 class="govuk-heading-l">Your rights</h2>
    <p class="govuk-body">
      You can ask to see what we hold about you, to have it corrected, and to object to our using it. We answer within
      one month. Contact the department that runs this service:
    </p>
    <HowToReachDesk {...desk} />
    <p class="govuk-body">If you are not satisfied, you can complain to the Information Commissioner’s Office.</p>
    <p class="govuk-body">
      We set only cookies that the service needs.{' '}
      <a class="govuk-link" href={cookiesUrl()}>
        See which
      </a>
      .
    </p>
  </>
)

import { Layout } from '../../../ui/layout.tsx'
import { StackTable } from '../../../ui/stack-table.tsx'

const COOKIES = [
  ['so_visit', 'Remembers the answers of a form you have begun, and the cases that a link opened to you', '7 days'],
  ['so_language', 'Remembers the language you chose', '1 year'],
  ['so_session', 'Keeps people who work here signed in', '8 hours'],
  ['so_sign_in', 'Connects you with your sign-in provider while you sign in', '10 minutes'],
  ['so_form', 'Proves that a form you send came from one of our pages', 'When you close your browser']
]

/** Every cookie this service sets. */
export const CookiesView = () => (
  <Layout title="Cookies">
    <h1 class="govuk-heading-xl">Cookies</h1>
    <p class="govuk-body">Cookies are small files that a website puts on your device.</p>
    <p class="govuk-body">
      We set only those that the service needs in order to work, and only when you use the part that needs them. None
      counts your visits, follows you, or is read by anybody else, so we do not ask for your consent.
    </p>
    <StackTable
      caption="Cookies we set"
      columns={[{ text: 'Name' }, { text: 'What it is for' }, { text: 'Runs out' }]}
      rows={COOKIES}
    />
    <p class="govuk-body">
      For people who work here, the browser itself also remembers which quick keys they chose, under the name
      so-quick-keys. It is never sent to us.
    </p>
    <p class="govuk-body">
      You can delete cookies in your browser at any time. You then lose what you had typed and not yet sent.
    </p>
  </Layout>
)

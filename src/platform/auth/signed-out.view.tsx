import { Layout } from '../../ui/layout.tsx'

/** That it is over here, and how to end it at the provider as well, which only its own page can do. */
export const SignedOutView = ({ elsewhere }: { elsewhere: string | undefined }) => (
  <Layout title="You have signed out">
    <h1 class="govuk-heading-l">You have signed out</h1>
    <p class="govuk-body">You have signed out of Sector Office, in every window of this browser.</p>
    {elsewhere ? (
      <p class="govuk-body">
        On a computer that others use,{' '}
        <a class="govuk-link" href={elsewhere}>
          sign out of your work account as well
        </a>
        .
      </p>
    ) : null}
    <p class="govuk-body">
      <a class="govuk-link" href="/sign-in">
        Sign in again
      </a>
    </p>
  </Layout>
)

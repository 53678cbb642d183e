import { Form } from '../../ui/form.tsx'
import { Button } from '../../ui/govuk/button.tsx'
import { Layout } from '../../ui/layout.tsx'
import type { Persona } from './persona.ts'

type Shown = { personas: readonly Persona[]; byProvider: boolean; next: string }

export const SignInView = ({ personas, byProvider, next }: Shown) => (
  <Layout title="Sign in">
    <h1 class="govuk-heading-l">Sign in</h1>
    {byProvider ? (
      <p class="govuk-body">
        <Button text="Sign in with your work account" href={`/sign-in/provider?next=${encodeURIComponent(next)}`} />
      </p>
    ) : null}
    {personas.length ? <Personas personas={personas} next={next} /> : null}
    {!byProvider && personas.length === 0 ? (
      <p class="govuk-body">No way of signing in has been set up. An administrator can do this in the settings.</p>
    ) : null}
    <p class="govuk-body">
      If you run a business, you do not need to sign in.{' '}
      <a class="govuk-link" href="/raise">
        Tell us about a problem
      </a>{' '}
      or{' '}
      <a class="govuk-link" href="/track">
        check progress
      </a>
      .
    </p>
  </Layout>
)

const Personas = ({ personas, next }: { personas: readonly Persona[]; next: string }) => (
  <section>
    <h2 class="govuk-heading-m">People of the demonstration</h2>
    <p class="govuk-body">Everybody here is invented. Choose who to be.</p>
    <ul class="so-personas">
      {personas.map((persona) => (
        <li key={persona.slug} class="so-card so-persona">
          <h3 class="govuk-heading-s">{persona.name}</h3>
          <p class="govuk-body-s">
            <strong>{persona.role}</strong>
            <br />
            {persona.description}
          </p>
          <Form action="/sign-in/persona">
            <input type="hidden" name="persona" value={persona.slug} />
            <input type="hidden" name="next" value={next} />
            <Button
              html={
                <>
                  Sign in <span class="govuk-visually-hidden">as {persona.name}</span>
                </>
              }
            />
          </Form>
        </li>
      ))}
    </ul>
  </section>
)

import { Layout } from '../../../ui/layout.tsx'
import { type DeskContact, HowToReachDesk } from './desk-contact.view.tsx'

/** The accessibility statement, in the order of the model statement. */
export const AccessibilityView = ({ desk }: { desk: DeskContact }) => (
  <Layout title="Accessibility statement">
    <h1 class="govuk-heading-xl">Accessibility statement for Sector Office</h1>
    <p class="govuk-body">We want as many people as possible to be able to use this service. You should be able to:</p>
    <ul class="govuk-list govuk-list--bullet">
      <li>change colours, contrast and fonts in your browser</li>
      <li>zoom in up to 400% without text spilling off the screen</li>
      <li>do everything with a keyboard alone</li>
      <li>do everything with a screen reader</li>
      <li>do every journey with JavaScript switched off</li>
    </ul>
    <p class="govuk-body">We have made the text as simple as we can.</p>
    <h2 class="govuk-heading-l">How accessible this service is</h2>
    <p class="govuk-body">
      It is built to meet the Web Content Accessibility Guidelines version 2.2, level AA. It has been tested
      automatically. It has not yet been tested by people who use assistive technology, or by an outside auditor, so we
      cannot say that it complies in full.
    </p>
    <h2 class="govuk-heading-l">If you need something in another form</h2>
    <p class="govuk-body">
      Contact us to get information in large print, easy read, audio or braille, or to have somebody fill in a form for
      you.
    </p>
    <HowToReachDesk {...desk} />
    <h2 class="govuk-heading-l">Reporting problems with this service</h2>
    <p class="govuk-body">
      Tell us if you find something that is not in this statement, or that we do not meet, in the same way.
    </p>
    <h2 class="govuk-heading-l">Enforcement procedure</h2>
    <p class="govuk-body">
      The Equality and Human Rights Commission enforces the Public Sector Bodies (Websites and Mobile Applications) (No.
      2) Accessibility Regulations 2018. If you are not happy with how we answer, contact the Equality Advisory and
      Support Service, or in Northern Ireland the Equality Commission for Northern Ireland.
    </p>
    <TechnicalStatement />
  </Layout>
)

const TechnicalStatement = () => (
  <>
    <h2 class="govuk-heading-l">Technical information</h2>
    <h3 class="govuk-heading-m">Compliance status</h3>
    <p class="govuk-body">
      We have not established compliance with the Web Content Accessibility Guidelines version 2.2 AA standard, because
      there has been no audit yet. We know of no failure.
    </p>
    <h3 class="govuk-heading-m">How we tested it</h3>
    <p class="govuk-body">
      Pages are tested automatically with axe-core in a browser as part of building the service. Automatic tests find
      only some problems. Components follow the published GOV.UK Frontend markup.
    </p>
    <h3 class="govuk-heading-m">Preparation of this statement</h3>
    <p class="govuk-body">
      This statement was prepared on 23 November 2026, and describes this version of the software.
    </p>
  </>
)

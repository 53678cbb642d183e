import { knownLanguage, LANGUAGE_NAMES, type Language } from '../../../languages.ts'
import { Form } from '../../../ui/form.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { Details } from '../../../ui/govuk/details.tsx'
import { Tag } from '../../../ui/govuk/tag.tsx'
import { Timeline } from '../../../ui/timeline.tsx'
import { CaseFiles } from '../case-files/case-files.view.tsx'
import { caseHref } from '../links.ts'
import { ContactWithGovernment } from './contact-with-government.view.tsx'
import { FinderSaid } from './finder-said.view.tsx'
import { JointWork } from './joint-work.view.tsx'
import type { CaseShown } from './load-case.ts'
import { RelatedCases } from './related-cases.view.tsx'

const HOW: Record<string, string> = {
  rule: 'A rule decided',
  register: 'What the register says of the business decided',
  words: 'The words of the text decided',
  desk: 'A person decides: not sure enough'
}

/** Beside the story: why it is here, who asks, what was promised, and who did what. */
export const CaseAside = ({ shown }: { shown: CaseShown }) => (
  <>
    <JointWork shown={shown} />
    <Promised shown={shown} />
    <WhoAsks shown={shown} />
    {shown.finding && <FinderSaid finding={shown.finding} />}
    <CaseFiles files={shown.files} />
    <RelatedCases shown={shown} />
    <ContactWithGovernment shown={shown} />
    <WhyHere shown={shown} />
    <Details
      summaryText={`Who did what (${shown.story.length})`}
      html={<Timeline label="Who did what" entries={shown.story} />}
    />
  </>
)

const sizeInWords = (band: string | null) =>
  !band || band === 'unknown' ? 'Not known' : band.replace('-', ' to ').replace('+', ' or more')

const STATE = {
  kept: <Tag text="Kept" classes="govuk-tag--green" />,
  due: <Tag text="To come" classes="govuk-tag--blue" />,
  late: <Tag text="Late" classes="govuk-tag--red" />
}

const MarkKept = ({ reference, promise }: { reference: string; promise: string }) => (
  <Form action={`${caseHref(reference)}/keep-promise`}>
    <input type="hidden" name="promise" value={promise} />
    <Button text="We kept this" classes="govuk-button--secondary" preventDoubleClick />
  </Form>
)

function WhyHere({ shown }: { shown: CaseShown }) {
  const { found } = shown
  return (
    <section class="so-card">
      <h2 class="govuk-heading-s">Why it is here</h2>
      <p class="govuk-body-s">
        <strong>{HOW[found.routed_by]}</strong>, {Math.round(found.confidence * 100)}% sure.
      </p>
      <ul class="govuk-list govuk-list--bullet govuk-body-s">
        {shown.why.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      {shown.suggested ? (
        <p class="govuk-body-s">
          Suggested owner: <strong>{shown.suggested.name}</strong>
        </p>
      ) : null}
    </section>
  )
}

function WhoAsks({ shown }: { shown: CaseShown }) {
  const { found } = shown
  return (
    <section class="so-card" id="who-asks">
      <h2 class="govuk-heading-s">Who asks</h2>
      <dl class="so-list">
        <dt>Business</dt>
        <dd>
          {found.business_id ? (
            <a class="govuk-link" href={`/businesses/${found.business_id}`}>
              {shown.business}
            </a>
          ) : (
            shown.business
          )}
        </dd>
        <dt>Contact</dt>
        <dd>
          {found.contact_name}
          <br />
          {found.contact_email ?? 'No e-mail address'}
          {found.contact_phone ? (
            <>
              <br />
              {found.contact_phone}
            </>
          ) : null}
          {found.referred_by ? (
            <>
              <br />
              Referred by {found.referred_by}
            </>
          ) : null}
        </dd>
        <WroteIn language={knownLanguage(found.language) ?? 'en'} />
        <dt>Where</dt>
        <dd>{[found.postcode, shown.promises.nation].filter(Boolean).join(', ')}</dd>
        <dt>Sector</dt>
        <dd>{shown.sector ?? 'Not known'}</dd>
        <dt>People</dt>
        <dd>{sizeInWords(found.size_band)}</dd>
        <dt>Sharing</dt>
        <dd>
          {found.share_consent ? (
            'May be shared with those who can help'
          ) : (
            <strong>Must stay with the team that answers</strong>
          )}
        </dd>
      </dl>
    </section>
  )
}

/** That the business used us in another language than English, and how to answer it. */
const WroteIn = ({ language }: { language: Language }) =>
  language === 'en' ? null : (
    <>
      <dt>Language</dt>
      <dd>
        <strong>Wrote in {LANGUAGE_NAMES[language].english}.</strong> Our letters go in{' '}
        {LANGUAGE_NAMES[language].english}; so should your answer.
      </dd>
    </>
  )

const Promised = ({ shown }: { shown: CaseShown }) => (
  <section class="so-card" id="promised">
    <h2 class="govuk-heading-s">What we promised</h2>
    <ul class="govuk-list govuk-body-s so-promises">
      {shown.promises.clocks.map((clock) => (
        <li key={clock.what}>
          {STATE[clock.state]} {clock.what} by {clock.by}
        </li>
      ))}
      {shown.promises.made.map((promise) => (
        <li key={promise.id}>
          {STATE[promise.state]} {promise.words} by {promise.by}
          {shown.may.work && !promise.kept ? <MarkKept reference={shown.reference} promise={promise.id} /> : null}
        </li>
      ))}
    </ul>
  </section>
)

import { EnglishPart } from '../../../ui/english-part.tsx'
import { Details } from '../../../ui/govuk/details.tsx'
import { InEnglish } from '../../../ui/in-english.tsx'
import { renderedOnce } from '../../../ui/rendered-once.ts'
import { useLanguage, useWords } from '../../../ui/use-words.ts'
import { vocabularyIn } from '../scheme/vocabulary-in.ts'
import { dayWords } from './day-words.ts'
import type { Match } from './match.ts'
import { matchWords } from './match-words.ts'

const MARK = { 1: '✓', 0: '?', '-1': '✗' } as const

/** One scheme as a result: what it is, what it gives, and why it is here, rule by rule. */
export function MatchView({ match, near, match: { scheme, why } }: { match: Match; near?: boolean }) {
  const words = useWords(matchWords)
  const language = useLanguage()
  return (
    <li class="so-match">
      {renderedOnce(scheme, 'head', language, () => (
        <Head scheme={scheme} />
      ))}
      {near && (
        <p class="so-match__change">
          <EnglishPart text={words.change(why.deciding[0]?.change ?? '')} />
        </p>
      )}
      {!near && why.verdict === 0 && (
        <p class="so-match__depends">
          <EnglishPart text={words.depends(why.deciding.map((rule) => rule.words).join('; and that '))} />
        </p>
      )}
      <Details
        classes="so-match__why"
        summaryText={
          <>
            {words.why}
            <Unseen title={scheme.title} />
          </>
        }
        html={<Why match={match} />}
      />
      {renderedOnce(scheme, 'foot', language, () => (
        <Foot scheme={scheme} />
      ))}
    </li>
  )
}

/** Which of many results a link or a box belongs to, for whoever hears the page. */
const Unseen = ({ title }: { title: string }) => (
  <span class="govuk-visually-hidden">
    {': '}
    <InEnglish>{title}</InEnglish>
  </span>
)

type OfScheme = { scheme: Match['scheme'] }

function Head({ scheme }: OfScheme) {
  const { kinds } = vocabularyIn(useLanguage())
  const { upTo } = useWords(matchWords)
  return (
    <>
      <h3 class="so-match__title">
        <a class="govuk-link" href={`/support/${scheme.slug}`}>
          <InEnglish>{scheme.title}</InEnglish>
        </a>
      </h3>
      <p class="so-match__kind">
        {scheme.kinds.map((kind) => kinds[kind]).join(', ')} · <InEnglish>{scheme.body.name}</InEnglish>
        {scheme.amount.most ? ` · ${upTo(`£${scheme.amount.most.toLocaleString('en-GB')}`)}` : ''}
      </p>
      <p class="so-match__summary">
        <InEnglish>{scheme.summary}</InEnglish>
      </p>
    </>
  )
}

function Foot({ scheme }: OfScheme) {
  const words = useWords(matchWords)
  return (
    <div class="so-match__foot">
      <div class="govuk-checkboxes govuk-checkboxes--small">
        <div class="govuk-checkboxes__item">
          <input
            class="govuk-checkboxes__input"
            id={`tick-${scheme.slug}`}
            type="checkbox"
            name="scheme"
            value={scheme.slug}
          />
          <label class="govuk-label govuk-checkboxes__label" for={`tick-${scheme.slug}`}>
            {words.compare}
            <Unseen title={scheme.title} />
          </label>
        </div>
      </div>
      {scheme.provisional && <span class="so-match__kind">{words.unchecked}</span>}
    </div>
  )
}

function Why({ match: { scheme, why, because } }: { match: Match }) {
  const words = useWords(matchWords)
  const language = useLanguage()
  const heard = because.filter(({ how }) => how !== 'goes-with').slice(0, 4)
  const verdicts = why.outcomes.map(({ verdict }) => verdict)
  return (
    <>
      {renderedOnce(scheme, `rules ${verdicts}`, language, () => (
        <Rules outcomes={why.outcomes} />
      ))}
      {heard.length > 0 && (
        <p class="govuk-body-s">
          {words.heard} <InEnglish>{heard.map(({ said, found }) => words.as(said, found)).join(', ')}</InEnglish>
        </p>
      )}
      {renderedOnce(scheme, 'proof', language, () => (
        <Proof scheme={scheme} />
      ))}
    </>
  )
}

function Rules({ outcomes }: { outcomes: Match['why']['outcomes'] }) {
  const words = useWords(matchWords)
  return outcomes.length === 0 ? (
    <p class="govuk-body-s">{words.anybody}</p>
  ) : (
    <ul class="govuk-list govuk-body-s so-rules">
      {outcomes.map(({ words: rule, verdict }) => (
        <li class={`so-rules__rule so-rules__rule--${verdict}`}>
          <span aria-hidden="true">{MARK[verdict]} </span>
          <strong>{words.said[verdict]}:</strong> <EnglishPart text={words.rule(rule)} />
        </li>
      ))}
    </ul>
  )
}

function Proof({ scheme, scheme: { said } }: OfScheme) {
  const words = useWords(matchWords)
  const language = useLanguage()
  const evidence = vocabularyIn(language).evidence[scheme.evidence]
  return (
    <>
      {said && <p class="govuk-body-s">{words.told(said.voices, Math.round(said.share * 100))}</p>}
      <p class="govuk-body-s">{words.evidence(evidence, dayWords(scheme.lastCheckedOn, language))}</p>
    </>
  )
}

import type { ComponentChildren } from 'preact'
import { LANGUAGE_NAMES } from '../../../languages.ts'
import type { FormErrors } from '../../../platform/http/form.ts'
import { Form } from '../../../ui/form.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { SummaryList } from '../../../ui/govuk/summary-list.tsx'
import { InEnglish } from '../../../ui/in-english.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { useLanguage, useWords } from '../../../ui/use-words.ts'
import { checkWords } from './check-words.ts'
import { type Answers, UNKNOWN, UNLISTED } from './journey.ts'
import { NATIONS, SIZE_BANDS } from './raise-case.schema.ts'
import { raiseWords } from './words.ts'

export function CheckView({ answers, errors }: { answers: Answers; errors?: FormErrors | undefined }) {
  const words = useWords(checkWords)
  const rows = useRows(answers)
  return (
    <Layout title={words.title} errors={errors} backLink="/raise/sharing" translated at="/raise/check">
      <h1 class="govuk-heading-l">{words.heading}</h1>
      <SummaryList rows={rows} />
      <Form action="/raise/check">
        <p class="govuk-body">{words.once}</p>
        <Button text={words.send} preventDoubleClick />
      </Form>
    </Layout>
  )
}

/** Every answer as it was given, with the way back to it; and in which language we will write, where it is not English. */
function useRows(answers: Answers) {
  const words = useWords(checkWords)
  const language = useLanguage()
  const row = (key: string, value: ComponentChildren, href: string) => ({
    key: { text: key },
    value: { html: value },
    actions: { items: [{ href: `${href}?change`, text: words.change, visuallyHiddenText: words.changeWhat(key) }] }
  })
  return [
    row(words.told, <span class="so-typed">{answers.words}</span>, '/raise'),
    row(words.business, <Business {...answers} />, '/raise/business'),
    row(words.where, <Where {...answers} />, '/raise/place'),
    row(words.people, <Size {...answers} />, '/raise/size'),
    row(words.name, answers.name, '/raise/contact'),
    row(words.email, answers.email, '/raise/contact'),
    row(words.share, answers.share === 'yes' ? words.yes : words.no, '/raise/sharing'),
    ...(answers.confided?.includes('yes') ? [row(words.confided, words.yes, '/raise/sharing')] : []),
    ...(language === 'en' ? [] : [{ key: { text: words.language }, value: { text: LANGUAGE_NAMES[language].own } }])
  ]
}

function Business({ business, businessName, businessWords: found }: Answers) {
  const words = useWords(checkWords)
  if (business === UNLISTED) return words.notListed(businessName ?? '')
  return business === UNKNOWN ? words.businessUnknown : <InEnglish>{found}</InEnglish>
}

function Where({ postcode, nation }: Answers) {
  const known = useWords(raiseWords).nations
  const words = useWords(checkWords)
  const named = NATIONS.find((one) => one === nation)
  return [postcode?.toUpperCase(), named ? known[named] : words.nationUnknown].filter(Boolean).join(', ')
}

function Size({ sizeBand }: Answers) {
  const { sizes } = useWords(raiseWords)
  const words = useWords(checkWords)
  const band = SIZE_BANDS.find((one) => one === sizeBand)
  return !band || band === 'unknown' ? words.sizeUnknown : sizes[band]
}

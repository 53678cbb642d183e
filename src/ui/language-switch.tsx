import { LANGUAGE_NAMES, LANGUAGES, type Language } from '../languages.ts'
import { usePage } from './page-context.tsx'
import { useLanguage, useWords } from './use-words.ts'
import { frameWords } from './words.ts'

/** The form of a page in which somebody may be typing, and what pressing return in it means. */
export type Typing = { form: string; press?: { name: string; value: string } | undefined }

type SwitchProps = { typing?: Typing | undefined; at?: string | undefined }

/**
 * The same page in another language. Where somebody may be typing, it sends what was typed along, for the server to show
 * again: without any script nothing is lost.
 */
export function LanguageSwitch({ typing, at }: SwitchProps) {
  const now = useLanguage()
  const words = useWords(frameWords)
  return (
    <nav class="so-languages" aria-label={words.language}>
      {typing && <Return {...typing} />}
      <ul class="so-languages__list">
        {LANGUAGES.map((language) => (
          <li key={language}>
            {language === now ? (
              <span aria-current="true">{LANGUAGE_NAMES[language].own}</span>
            ) : (
              <Other language={language} typing={typing} at={at} />
            )}
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Other({ language, typing, at }: SwitchProps & { language: Language }) {
  const { path, query } = usePage()
  const { own, tag } = LANGUAGE_NAMES[language]
  if (typing)
    return (
      <button type="submit" form={typing.form} name="language" value={language} lang={tag} class="so-languages__other">
        {own}
      </button>
    )
  const href = `${at ?? path}?${new URLSearchParams({ ...query, language })}`
  return (
    <a href={href} lang={tag} hreflang={tag} rel="alternate" class="so-languages__other">
      {own}
    </a>
  )
}

// Return presses the first button of a form. That must not be the one for the language, which stands above the form.
const Return = ({ form, press }: Typing) => (
  <button type="submit" form={form} {...press} class="govuk-visually-hidden" tabIndex={-1} aria-hidden="true" />
)

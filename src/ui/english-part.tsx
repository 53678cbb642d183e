import { InEnglish } from './in-english.tsx'

/** A sentence whose part between square brackets is said in English whatever the page speaks: what others wrote and we only quote. */
export function EnglishPart({ text }: { text: string }) {
  const [from, to] = [text.indexOf('['), text.lastIndexOf(']')]
  return (
    <>
      {text.slice(0, from)}
      <InEnglish>{text.slice(from + 1, to)}</InEnglish>
      {text.slice(to + 1)}
    </>
  )
}

/** A sentence with a link in it, marked by square brackets, so that each language puts it where its grammar does. */
export function Linked({ text, href }: { text: string; href: string }) {
  const [before, link = '', after] = text.split(/[[\]]/)
  return (
    <>
      {before}
      <a class="govuk-link" href={href}>
        {link}
      </a>
      {after}
    </>
  )
}

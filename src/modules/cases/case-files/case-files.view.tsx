type ShownFile = { name: string; href: string; hint: string }

/** The files of a case. They are kept on the reader's machine, never opened in the page. */
export function CaseFiles({ files }: { files: readonly ShownFile[] }) {
  if (files.length === 0) return null
  return (
    <section class="so-card">
      <h2 class="govuk-heading-s">Files ({files.length})</h2>
      <ul class="govuk-list govuk-body-s">
        {files.map(({ name, href, hint }) => (
          <li key={href}>
            <a class="govuk-link so-break" href={href} download>
              {name}
            </a>
            <span class="govuk-hint govuk-body-s govuk-!-margin-bottom-0">{hint}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

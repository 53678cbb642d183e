type Signature = { name: string; what: string; when: { iso: string; text: string } }

/** Who signed a return, and when: two people have to, whatever kind of return it is. */
export const Signatures = ({ signatures }: { signatures: readonly Signature[] }) => (
  <>
    <h2 class="govuk-heading-m">Signatures</h2>
    {signatures.length === 0 && <p class="govuk-body">Nobody has signed. Two people have to, one after the other.</p>}
    <ul class="govuk-list govuk-list--spaced">
      {signatures.map(({ name, what, when }) => (
        <li>
          <strong>{name}</strong>
          <br />
          {what}, <time datetime={when.iso}>{when.text}</time>
        </li>
      ))}
    </ul>
  </>
)

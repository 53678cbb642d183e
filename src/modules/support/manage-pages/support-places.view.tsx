/** The ways about support, for staff. */
export const SupportPlaces = ({ here }: { here: string }) => (
  <nav class="so-views" aria-label="Support, for staff">
    <ul class="so-views__list">
      {[
        ['/support/manage', 'Catalogue'],
        ['/support/duplicates', 'Likely duplicates'],
        ['/support/coverage', 'Overlaps and gaps'],
        ['/support/ledger', 'Support ledger'],
        ['/support/similar', 'Similar past support'],
        ['/support', 'The finder']
      ].map(([href, words]) => (
        <li>
          <a class="so-views__link" href={href} aria-current={href === here ? 'page' : undefined}>
            <span class="so-views__words">{words}</span>
          </a>
        </li>
      ))}
    </ul>
  </nav>
)

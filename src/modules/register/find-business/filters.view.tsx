import type { ShownFilter } from './shown-filters.ts'

/** The filters beside a list: every choice is a link, so that it works without a script and can be kept as a bookmark. */
export const Filters = ({ filters }: { filters: readonly ShownFilter[] }) => (
  <nav class="so-filters" aria-label="Filter the list">
    {filters.map(({ title, values, open }) => (
      <details class="so-filter" open={open}>
        <summary class="so-filter__title">{title}</summary>
        <ul class="so-filter__values">
          {values.map((value) => (
            <li class={value.under ? 'so-filter__under' : undefined}>
              <a class="so-filter__value" href={value.href} aria-current={value.chosen ? 'true' : undefined}>
                <span>
                  {value.chosen && <span class="govuk-visually-hidden">Chosen: </span>}
                  {value.title}
                </span>
                {value.count !== null && (
                  <span class="so-filter__count">
                    {value.count}
                    <span class="govuk-visually-hidden"> businesses</span>
                  </span>
                )}
              </a>
            </li>
          ))}
        </ul>
      </details>
    ))}
  </nav>
)

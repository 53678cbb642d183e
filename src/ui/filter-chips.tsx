import type { ComponentChildren } from 'preact'
import { useWords } from './use-words.ts'
import { frameWords } from './words.ts'

export type FilterChip = { name: string; value: ComponentChildren; removeHref: string }

/** The filters in force, each with a way to take it off. */
export function FilterChips({ chips, clearHref }: { chips: readonly FilterChip[]; clearHref?: string }) {
  const { filters } = useWords(frameWords)
  if (chips.length === 0) return null
  return (
    <ul class="so-chips" aria-label={filters.inForce}>
      {chips.map(({ name, value, removeHref }) => (
        <li>
          <a class="so-chip" href={removeHref}>
            <span class="so-chip__words">
              <span class="govuk-visually-hidden">{filters.remove} </span>
              <span class="so-chip__name">{name}:</span> {value}
            </span>
            <span aria-hidden="true">✕</span>
          </a>
        </li>
      ))}
      {clearHref && chips.length > 1 && (
        <li>
          <a class="govuk-link" href={clearHref}>
            {filters.clear}
          </a>
        </li>
      )}
    </ul>
  )
}

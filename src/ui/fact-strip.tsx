import type { ComponentChildren } from 'preact'

export type Fact = { name: string; value: ComponentChildren; note?: ComponentChildren }

/** A few facts side by side at the top of a record. */
export const FactStrip = ({ facts }: { facts: readonly Fact[] }) => (
  <dl class="so-facts">
    {facts.map(({ name, value, note }) => (
      <div class="so-facts__fact">
        <dt class="so-facts__name">{name}</dt>
        <dd class="so-facts__value">
          {value} {note && <span class="so-facts__note">{note}</span>}
        </dd>
      </div>
    ))}
  </dl>
)

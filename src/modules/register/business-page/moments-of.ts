import type { OtherName } from './beside-facts.ts'
import type { BusinessFacts } from './business-facts.ts'
import type { Moment } from './panel.ts'

/** Everything known to have happened to a business, latest first, from the register and from every panel. */
export function momentsOf(facts: BusinessFacts, names: readonly OtherName[], added: readonly Moment[]): Moment[] {
  const register: (Moment | undefined)[] = [
    dated(facts.incorporated_on, 'Incorporated'),
    dated(facts.dissolved_on, 'Dissolved'),
    dated(facts.left_register_on, `Found to have left the register (${facts.source_title})`),
    facts.employee_band_title
      ? dated(facts.employee_band_on, `Had ${facts.employee_band_title} employees in Great Britain`)
      : undefined,
    ...names.map((name) =>
      name.kind === 'previous' ? dated(name.until_on, `Changed its name from ${name.name}`) : undefined
    ),
    facts.source === 'staff' ? { at: facts.recorded_at, words: 'Recorded by an official' } : undefined
  ]
  const all = [...register.filter((moment) => moment !== undefined), ...added]
  return all.sort((a, b) => timeOf(b) - timeOf(a))
}

const dated = (on: string | null, words: string): Moment | undefined => (on ? { at: on, words } : undefined)

const timeOf = ({ at }: Moment) => new Date(at).getTime()

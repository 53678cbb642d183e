import { z } from 'zod'
import { GOVUK_TODAY } from '../govuk-facets.ts'
import type { ReadResult } from '../read-result.ts'

const Finder = z.object({
  facets: z.array(
    z.object({
      key: z.string(),
      allowed_values: z.array(z.object({ label: z.string(), value: z.string() })).optional()
    })
  )
})

/** The facets of GOV.UK's finder of today: nothing to list, but every value must have codes of ours, or is named. */
export function readFinderFacets(json: unknown): ReadResult {
  const values = Finder.parse(json).facets.flatMap(({ key, allowed_values = [] }) =>
    allowed_values.map(({ value, label }) => ({ key, value, label }))
  )
  const strange = values
    .map((one, at) => ({ ...one, row: at + 1 }))
    .filter(({ key, value }) => !GOVUK_TODAY[key]?.[value]?.length)
  return {
    source: 'govuk-example-2016',
    schemes: [],
    setAside: strange.map(({ key, label, row }) => ({
      row,
      what: `${key}: ${label}`,
      why: 'No code of ours stands for this value; add it to the map of facets'
    }))
  }
}

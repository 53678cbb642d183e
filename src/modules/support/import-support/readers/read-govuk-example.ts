import { z } from 'zod'
import { GOVUK_TODAY } from '../govuk-facets.ts'
import type { ReadResult } from '../read-result.ts'
import { textOf } from './text-of.ts'

const Item = z.object({
  content_id: z.string(),
  title: z.string(),
  description: z.string(),
  public_updated_at: z.string(),
  details: z.object({
    body: z.string(),
    metadata: z.object({
      business_stages: z.array(z.string()),
      industries: z.array(z.string()),
      types_of_support: z.array(z.string()),
      continuation_link: z.string()
    })
  })
})

const codes = (facet: string, values: readonly string[]) => [
  ...new Set(values.flatMap((value) => GOVUK_TODAY[facet]?.[value] ?? []))
]

/** One scheme as GOV.UK publishes them today; this one is of 2016, and historic. */
export function readGovukExample(json: unknown): ReadResult {
  const { content_id, title, description, details, public_updated_at } = Item.parse(json)
  const { metadata } = details
  const content = {
    title,
    summary: description,
    body: { name: title },
    kinds: codes(
      'types_of_support',
      metadata.types_of_support.filter((one) => one !== 'finance')
    ),
    needs: ['money'],
    gives: textOf(details.body),
    sectors: codes('industries', metadata.industries),
    stages: codes('business_stages', metadata.business_stages),
    links: [{ text: title, href: metadata.continuation_link }],
    lastCheckedOn: public_updated_at.slice(0, 10),
    source: 'GOV.UK business finance support scheme, 8 November 2016'
  }
  return { source: 'govuk-example-2016', schemes: [{ key: content_id, row: 1, content }], setAside: [] }
}

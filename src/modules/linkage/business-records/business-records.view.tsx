import { EmptyState } from '../../../ui/empty-state.tsx'
import { FactStrip } from '../../../ui/fact-strip.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { StackTable } from '../../../ui/stack-table.tsx'
import { businessHref } from '../../register/links.ts'
import { linkHref, mergeHref, splitHref, undoMergeHref, undoSplitHref } from '../links.ts'
import type { ApartSaid, MergedRecord, SplitMade } from './load-records.ts'
import type { Spoken } from './spoken-of.ts'

type Shown = {
  business: { id: string; name: string; number: string | null }
  speaking: readonly Spoken[]
  more: number
  merged: readonly (MergedRecord & { on: string })[]
  splits: readonly (SplitMade & { on: string })[]
  apart: readonly (ApartSaid & { on: string })[]
  mayMerge: boolean
}

export function BusinessRecordsView(shown: Shown) {
  const { business, speaking, more, merged, mayMerge } = shown
  return (
    <Layout
      title={`Records that make up ${business.name}`}
      wide
      backLink={{ href: businessHref(business.id), text: `Back to ${business.name}` }}
    >
      <span class="govuk-caption-l">{business.name}</span>
      <h1 class="govuk-heading-l">Records that make it up</h1>
      <FactStrip
        facts={[
          { name: 'On the register', value: business.number ?? 'No number' },
          { name: 'Records of departments’ lists', value: (speaking.length + more).toLocaleString('en-GB') },
          { name: 'Other records it stands for', value: merged.length.toLocaleString('en-GB') }
        ]}
      />
      {mayMerge && (
        <p class="govuk-body">
          <a class="govuk-link" href={mergeHref(business.id)}>
            Merge with another record
          </a>
          {' · '}
          <a class="govuk-link" href={splitHref(business.id)}>
            Take out what belongs to another business
          </a>
        </p>
      )}
      <Speaking speaking={speaking} more={more} />
      <Merged {...shown} />
      <Splits {...shown} />
      <Apart {...shown} />
    </Layout>
  )
}

function Speaking({ speaking, more }: Pick<Shown, 'speaking' | 'more'>) {
  if (speaking.length === 0)
    return (
      <EmptyState title="No department’s list has a record linked to it">
        Lists are brought in and linked by an administrator. A link that is not sure waits for somebody to decide.
      </EmptyState>
    )
  return (
    <>
      <StackTable
        caption="Records of departments’ lists"
        columns={[{ text: 'Record' }, { text: 'List' }, { text: 'How sure' }, { text: 'Why' }, { text: 'Runner-up' }]}
        rows={speaking.map(({ recordId, name, list, ref, sure, why, runnerUp }) => [
          <a class="govuk-link" href={linkHref(recordId)}>
            {name}
          </a>,
          `${list}, ${ref}`,
          sure,
          why || 'Open it to decide',
          runnerUp || 'Hidden'
        ])}
      />
      {more > 0 && <p class="govuk-body">And {more.toLocaleString('en-GB')} more.</p>}
    </>
  )
}

const Merged = ({ merged, mayMerge }: Shown) =>
  merged.length > 0 && (
    <StackTable
      caption="Records it stands for"
      columns={[{ text: 'Record' }, { text: 'Number' }, { text: 'Why' }, { text: 'Merged' }, { text: 'Undo' }]}
      rows={merged.map(({ merge, name, number, reason, on, merged_by_name }) => [
        name,
        number ?? 'None',
        reason,
        `${on}, ${merged_by_name}`,
        mayMerge ? (
          <a class="govuk-link" href={undoMergeHref(merge)}>
            Undo<span class="govuk-visually-hidden"> the merge of {name}</span>
          </a>
        ) : (
          '–'
        )
      ])}
    />
  )

const Splits = ({ splits, mayMerge }: Shown) =>
  splits.length > 0 && (
    <StackTable
      caption="Taken out of it"
      columns={[{ text: 'Given to' }, { text: 'What' }, { text: 'Why' }, { text: 'When' }, { text: 'Undo' }]}
      rows={splits.map(({ split, name, other_id, records, held, reason, on, split_by_name }) => [
        <a class="govuk-link" href={businessHref(other_id)}>
          {name}
        </a>,
        `${records} of lists, ${held} held`,
        reason,
        `${on}, ${split_by_name}`,
        mayMerge ? (
          <a class="govuk-link" href={undoSplitHref(split)}>
            Undo<span class="govuk-visually-hidden"> what was given to {name}</span>
          </a>
        ) : (
          '–'
        )
      ])}
    />
  )

const Apart = ({ business, apart, mayMerge }: Shown) =>
  apart.length > 0 && (
    <StackTable
      caption="Businesses it is said not to be"
      columns={[{ text: 'Business' }, { text: 'Why' }, { text: 'Said' }, { text: 'Lift' }]}
      rows={apart.map(({ other_id, name, reason, on, said_by_name }) => [
        <a class="govuk-link" href={businessHref(other_id)}>
          {name}
        </a>,
        reason,
        `${on}, ${said_by_name}`,
        mayMerge ? (
          <a class="govuk-link" href={mergeHref(business.id, other_id)}>
            Look at the two<span class="govuk-visually-hidden"> again: {name}</span>
          </a>
        ) : (
          '–'
        )
      ])}
    />
  )

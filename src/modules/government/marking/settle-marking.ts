import type { Ctx } from '../../../platform/ctx.ts'
import { RuleBroken } from '../../../platform/errors.ts'
import { fromLondon } from '../from-london.ts'
import { MarkingInput } from './marking.schema.ts'
import type { MarkingColumns } from './marking.ts'
import { type MarkingChoice, markingChoices } from './marking-choices.ts'

/**
 * Turns what was said of a record's sensitivity into the columns to keep. `teams` need to know it when it is sensitive;
 * an OFFICIAL record is open to all of government unless its handling says otherwise.
 */
export async function settleMarking(ctx: Ctx, given: MarkingInput, teams: readonly string[]): Promise<MarkingColumns> {
  const said = MarkingInput.parse(given)
  const choices = await markingChoices(ctx)
  const [marking] = inOrder([said.marking], choices.markings, 'marking')
  const handling = inOrder(said.handling, choices.handling, 'handling')
  const descriptors = inOrder(said.descriptors, choices.descriptors, 'descriptors')
  theHandlingFits(said.marking, handling)
  whatIsMarketSensitiveIsHeldClosely(said.marking, descriptors)
  theHandlingHasWhatItNeeds(handling, choices.handling, said)
  const narrow = said.marking !== 'OFFICIAL' || handling.includes('ORGANISATION USE ONLY')
  return {
    marking: marking ?? 'OFFICIAL',
    handling,
    descriptors,
    embargoed_until: said.embargoedUntil ? fromLondon(said.embargoedUntil) : null,
    visible_to_teams: narrow ? [...new Set(teams)] : null,
    named_people: [...new Set([...said.namedPeople, ...(isId(ctx.actor.id) ? [ctx.actor.id] : [])])]
  }
}

function inOrder(said: readonly string[], choices: readonly MarkingChoice[], field: string): string[] {
  const unknown = said.find((code) => !choices.some((choice) => choice.code === code))
  if (unknown !== undefined)
    throw new RuleBroken('marking-unknown', `“${unknown}” cannot be used here. Choose from the list`, field)
  return choices.filter(({ code }) => said.includes(code)).map(({ code }) => code)
}

function theHandlingFits(marking: string, handling: readonly string[]) {
  if (handling.includes('FOR PUBLIC RELEASE') && (marking !== 'OFFICIAL' || handling.length > 1))
    throw new RuleBroken(
      'release-and-restriction',
      'What is for public release cannot be sensitive or restricted. Choose one or the other',
      'handling'
    )
}

/** What could move a price is for people one can name: the law asks for a list of them. */
function whatIsMarketSensitiveIsHeldClosely(marking: string, descriptors: readonly string[]) {
  if (descriptors.includes('MARKET SENSITIVE') && marking === 'OFFICIAL')
    throw new RuleBroken(
      'market-sensitive-and-open',
      'What is market sensitive is not for all of government. Choose OFFICIAL-SENSITIVE as well',
      'marking'
    )
}

function theHandlingHasWhatItNeeds(
  handling: readonly string[],
  choices: readonly MarkingChoice[],
  said: { embargoedUntil?: string | undefined; namedPeople: readonly string[] }
) {
  const needs = new Set(choices.filter(({ code }) => handling.includes(code)).map((choice) => choice.needs))
  if (needs.has('people') && said.namedPeople.length === 0)
    throw new RuleBroken('nobody-named', 'Name the people who may read this', 'namedPeople')
  if (needs.has('until') !== (said.embargoedUntil !== undefined))
    throw new RuleBroken(
      'embargo-and-time',
      'An embargo needs the date and time it ends, and a time needs “Embargoed”',
      'embargoedUntil'
    )
}

const isId = (id: string) => /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(id)

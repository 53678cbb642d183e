/**
 * What each comparison can come out as, best first, in words for the explanation. The order is the number a level is stored
 * by: add at the end, never in between.
 */
export const LEVELS = {
  name: [
    'name equal word for word',
    'name equal but for legal form and spacing',
    'same words in another order',
    'same words but for general ones such as Group or UK',
    'name a slip or two of the keyboard away',
    'one is the initials of the other',
    'one name holds the other, with little more',
    'one name holds the other, with as much again',
    'one name holds the other, with much more',
    'names share most of their telling words',
    'names share some of their telling words',
    'names share a telling word',
    'names look alike but share no word',
    'names have next to nothing in common'
  ],
  rarity: [
    'what the names share is found once in very many registers',
    'what the names share is very rare',
    'what the names share is rare',
    'what the names share is found on a few businesses',
    'what the names share is found on many businesses',
    'what the names share is common'
  ],
  figures: [
    'numbers in the names agree',
    'no numbers in the names',
    'a number in one name only',
    'numbers in the names differ'
  ],
  form: ['same legal form', 'legal form not given by one', 'legal forms differ'],
  number: ['same number', 'numbers a digit apart', 'numbers differ', 'number not known on one side'],
  place: [
    'same postcode and premises',
    'same postcode',
    'same street and house, other postcode',
    'same postcode sector',
    'same postcode district',
    'same postcode area',
    'another place',
    'place not known on one side'
  ],
  sic: [
    'share a SIC code',
    'SIC codes of one group',
    'SIC codes of one division',
    'SIC codes differ',
    'SIC code not known on one side'
  ]
} as const

export type ComparisonName = keyof typeof LEVELS
export const COMPARISONS: readonly ComparisonName[] = ['name', 'rarity', 'figures', 'form', 'number', 'place', 'sic']

const BY_WORD: readonly (readonly [RegExp, readonly string[]])[] = [
  [/agricultur|fisher|forestry|animals(?! products)|conservation/i, ['farming']],
  [/animal products|food and drink/i, ['food']],
  [/retail, manufacturing and wholesale/i, ['retail', 'making', 'AM', 'food']],
  [/street trading|events/i, ['retail', 'hospitality']],
  [/hospitality|tourist|arts and recreation|sports|gambling/i, ['hospitality']],
  [/arts|media|advertising|copyright/i, ['CI']],
  [/building|construction|materials|mining/i, ['FI']],
  [/energy/i, ['CE', 'FI']],
  [/chemicals|petroleum|firearms|explosives/i, ['AM', 'making', 'DF']],
  [/healthcare|pharmaceutical|biomedical|veterinary/i, ['LS', 'care']],
  [/social care/i, ['care']],
  [/childcare|education/i, ['education']],
  [/finance|insurance/i, ['FS']],
  [/legal/i, ['PBS']],
  [/telecommunications|technology/i, ['DT']],
  [/property|real estate/i, ['property']],
  [/transport|driving|marine/i, ['transport']],
  [/beauty|tattoo|cleaning|security|charity|pets/i, ['personal']],
  [/environment|waste|water|greenhouse/i, ['FI', 'CE', 'farming', 'making']],
  [/exports/i, ['transport', 'retail']]
]

/** The sectors a licence's industry falls into; the file's 51 industries are not ours. */
export const industrySectors = (industry: string): string[] => [
  ...new Set(BY_WORD.filter(([word]) => word.test(industry)).flatMap(([, sectors]) => sectors))
]

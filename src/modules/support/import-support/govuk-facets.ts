/** How the facets of GOV.UK's finders stand to our own codes: of 2013 to read, of today to hand out. */
export const GOVUK_2013 = {
  sectors: {
    agriculture: ['farming'],
    'information-communication-and-media': ['DT', 'CI'],
    health: ['care', 'LS'],
    mining: ['FI'],
    'business-and-finance': ['FS', 'PBS'],
    education: ['education'],
    'service-industries': ['personal', 'PBS'],
    'real-estate': ['property'],
    'transport-and-distribution': ['transport'],
    utilities: ['CE', 'FI'],
    manufacturing: ['AM', 'food', 'making'],
    'science-and-technology': ['LS', 'DT'],
    construction: ['FI'],
    'hospitality-and-catering': ['hospitality'],
    'wholesale-and-retail': ['retail'],
    'travel-and-leisure': ['hospitality']
  },
  locations: {
    'north-east': 'TLC',
    'north-west': 'TLD',
    'yorkshire-and-the-humber': 'TLE',
    'east-midlands': 'TLF',
    'west-midlands': 'TLG',
    'east-of-england': 'TLH',
    london: 'TLI',
    'south-east': 'TLJ',
    'south-west': 'TLK'
  },
  purposes: {
    'business-growth-and-expansion': 'money',
    'setting-up-your-business': 'start',
    'developing-new-product-or-service-ideas': 'innovate',
    'finding-new-customers-and-markets': 'customers',
    'investing-in-plant-machinery-or-property': 'premises',
    'taking-on-staff-and-developing-people': 'people',
    'taking-new-products-or-services-to-market': 'innovate',
    'exchanging-ideas-and-sharing-expertise': 'manage',
    'performance-improvement-and-best-practice': 'manage',
    'energy-efficiency-and-the-environment': 'energy',
    'exporting-or-finding-overseas-partners': 'export',
    'making-the-most-of-the-internet': 'digital'
  },
  stages: {
    'pre-start': ['pre-start'],
    'start-up': ['start-up'],
    'grow-and-sustain': ['established', 'difficulty'],
    'exiting-a-business': ['exiting']
  },
  types: {
    'private-company': 'company',
    'public-limited-company': 'company',
    partnership: 'partnership',
    'social-enterprise': 'social-enterprise',
    'sole-trader': 'sole-trader',
    charity: 'charity'
  },
  kinds: {
    grant: 'grant',
    loan: 'loan',
    equity: 'equity',
    'expertise-and-advice': 'advice',
    'recognition-award': 'award'
  }
} as const

/** Today's facets of GOV.UK's finance and support finder, each value with the codes of ours that it stands for. */
export const GOVUK_TODAY: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  types_of_support: {
    finance: ['grant', 'loan', 'equity', 'guarantee', 'tax-relief'],
    equity: ['equity'],
    grant: ['grant'],
    loan: ['loan'],
    'expertise-and-advice': ['advice', 'training', 'network', 'facilities', 'licence'],
    'recognition-award': ['award']
  },
  business_stages: {
    'not-yet-trading': ['pre-start'],
    'start-up': ['start-up'],
    established: ['established', 'difficulty', 'exiting']
  },
  industries: {
    'agriculture-and-food': ['farming', 'food'],
    'business-and-finance': ['FS', 'PBS'],
    construction: ['FI'],
    education: ['education'],
    health: ['care'],
    'hospitality-and-catering': ['hospitality'],
    'information-technology-digital-and-creative': ['DT', 'CI'],
    'life-sciences': ['LS'],
    manufacturing: ['AM', 'making', 'DF'],
    mining: ['FI'],
    'real-estate-and-property': ['property'],
    'science-and-technology': ['DT', 'LS'],
    'service-industries': ['personal', 'PBS'],
    'transport-and-distribution': ['transport'],
    'travel-and-leisure': ['hospitality'],
    'utilities-providers': ['CE'],
    'wholesale-and-retail': ['retail']
  },
  business_sizes: {
    'under-10': ['0', '1-9'],
    'between-10-and-249': ['10-49', '50-249'],
    'between-250-and-500': ['250-499'],
    'over-500': ['500+']
  },
  regions: {
    'east-midlands': ['TLF'],
    eastern: ['TLH'],
    london: ['TLI'],
    'north-east': ['TLC'],
    'north-west': ['TLD'],
    'northern-ireland': ['TLN'],
    scotland: ['TLM'],
    'south-east': ['TLJ'],
    'south-west': ['TLK'],
    wales: ['TLL'],
    'west-midlands': ['TLG'],
    'yorkshire-and-the-humber': ['TLE']
  }
}

type Words = {
  company: readonly string[]
  government: readonly string[]
  strategy: readonly string[]
  objectives: readonly (readonly [title: string, blocker: string])[]
  exchanges: readonly (readonly ['business' | 'government', 'ask' | 'offer', string])[]
  contributions: readonly (readonly [who: string, words: string])[]
}

/** Invented words for the plans of the demonstration, by sector; no business said any of them. */
export const PLAN_WORDS: Readonly<Record<string, Words>> = {
  LS: {
    company: [
      'Faster set-up of clinical trials, with one date for each',
      'A predictable route from approval to use in hospitals',
      'Skilled technicians near its laboratories',
      'A grid connection for the new production line',
      'Visas for its scientists decided within weeks'
    ],
    government: [
      'The next production line built here',
      'Trials opened in every nation, not in the south-east alone',
      'Apprenticeships in the places it works in',
      'Early notice of shortages of medicines'
    ],
    strategy: [
      'The lead holds one call a month; departments join for their item',
      'Trial set-up with the Department of Health and Social Care first, the site second',
      'A director meets its head of operations before each investment decision'
    ],
    objectives: [
      ['Median set-up of its trials under 60 days', ''],
      ['Planning consent for the new line', 'The county asks for a second traffic survey'],
      ['40 apprentices taken on near its sites', ''],
      ['One contact for visas named and used', ''],
      ['Grid date confirmed in writing', 'The operator’s queue is under review']
    ],
    exchanges: [
      ['business', 'ask', 'One date for the grid connection, whichever body gives it'],
      ['business', 'ask', 'A named contact for visas of visiting scientists'],
      ['business', 'offer', 'To open its training centre to smaller firms nearby'],
      ['government', 'ask', 'To say by spring whether the second line comes here'],
      ['government', 'ask', 'To tell us of medicine shortages eight weeks ahead'],
      ['government', 'offer', 'A yearly look at all its open matters, with a director in the room']
    ],
    contributions: [
      [
        'Edwin Achterberg',
        'Trial set-up: two of its five open trials are late at the same hospital, and we are on it. Expect a date by the end of the quarter.'
      ],
      [
        'Shanelle Kirkbride',
        'Investment: it compares three countries for the next line. Our offer is with them; nothing from others before they answer.'
      ],
      [
        'Roisin Tavener',
        'Research: a joint doctoral programme runs out next summer. Renewal is the easiest thing we can offer it.'
      ]
    ]
  },
  CE: {
    company: [
      'Connection dates it can build on',
      'One environmental permit for one site',
      'A steady run of auctions',
      'Ports ready for larger parts'
    ],
    government: ['Parts made here, and not only put together', 'Jobs in coastal towns', 'Open books on supply chains'],
    strategy: [
      'Grid first: everything else waits on it',
      'One permit meeting a quarter with all bodies in it',
      'The deputy keeps the suppliers in view'
    ],
    objectives: [
      ['Connection date for the second phase', 'Waits for the queue to be put in order'],
      ['Blade or tower made at a port here', ''],
      ['Two hundred people retrained from the old works', '']
    ],
    exchanges: [
      ['business', 'ask', 'To be asked once for its connection data, not by four bodies'],
      ['business', 'offer', 'Its test site for smaller firms, two weeks a year'],
      ['government', 'ask', 'A list of parts it would buy here if they were made'],
      ['government', 'offer', 'A permit meeting with all bodies each quarter']
    ],
    contributions: [
      [
        'Eleri Vaughan-Okoro',
        'Connections: its second phase stands in the reviewed queue. No date before the review is out; say so plainly.'
      ],
      ['Thandiwe Garrick', 'Reliefs it may claim were explained in writing in the spring. No open question with us.']
    ]
  },
  OTHER: {
    company: [
      'Skills within reach of its sites',
      'Rules that change once and not twice',
      'Power at a price it can plan with'
    ],
    government: ['Investment in plant and people here', 'Smaller suppliers brought along'],
    strategy: ['One call a month, one list of open matters', 'Departments answer through the lead'],
    objectives: [
      ['Training centre opened with the college', ''],
      ['Next investment decided for a site here', 'Waits for the parent company’s board']
    ],
    exchanges: [
      ['business', 'ask', 'One answer from all departments'],
      ['government', 'ask', 'To name its five most exposed suppliers'],
      ['government', 'offer', 'A director for its next site day']
    ],
    contributions: [['Shanelle Kirkbride', 'Investment: in touch with the parent company each quarter.']]
  }
}

/** Forms of the partners who pass businesses on, set locally: each with its own words and questions. */
export const referralForms = [
  {
    slug: 'growth-hub',
    partner: 'Growth Hub',
    title: 'Pass a business on to government',
    words:
      'For advisers of a Growth Hub. Use this when a business has a problem that only government can solve. Support you can arrange yourself stays with you.',
    consent_words: 'The business knows that I pass this on, and agrees that government may contact it',
    questions: [
      { name: 'tried', label: 'What have you tried already?', hint: 'So that nobody asks the business again' },
      { name: 'jobs', label: 'How many jobs depend on it?' }
    ]
  },
  {
    slug: 'chamber-of-commerce',
    partner: 'Chamber of Commerce',
    title: 'Pass a member on to government',
    words:
      'For chambers of commerce. Use this when a member has a problem with a rule, a licence, a border or a decision.',
    consent_words: 'The member knows that I pass this on, and agrees that government may contact it',
    questions: [
      { name: 'market', label: 'Which market or border is it about?' },
      { name: 'others', label: 'Do other members say the same?', hint: 'How many, and in which trade' }
    ]
  },
  {
    slug: 'trade-body',
    partner: 'Trade body',
    title: 'Pass a member on to government',
    words: 'For trade associations. For a matter of the whole trade, tell us how many members it touches.',
    consent_words: 'The member knows that I pass this on, and agrees that government may contact it',
    questions: [{ name: 'members', label: 'How many members does it touch, and how?' }]
  }
] as const

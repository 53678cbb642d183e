/** Where a case stands, in the words of the desk and of the business. The clock stops only while we wait on the business. */
export const statuses = [
  {
    code: 'routed',
    title: 'Not taken on yet',
    words_for_business: 'Your case has an owner. Somebody there will take it on by name.',
    open: true,
    clock_runs: true,
    position: 1
  },
  {
    code: 'accepted',
    title: 'Taken on',
    words_for_business: 'Somebody has taken your case on.',
    open: true,
    clock_runs: true,
    position: 2
  },
  {
    code: 'in-progress',
    title: 'In progress',
    words_for_business: 'We are working on your case.',
    open: true,
    clock_runs: true,
    position: 3
  },
  {
    code: 'waiting-on-business',
    title: 'Waiting on the business',
    words_for_business: 'We need something from you. The clock is stopped until you answer.',
    open: true,
    clock_runs: false,
    position: 4
  },
  {
    code: 'resolved',
    title: 'Resolved',
    words_for_business: 'Your case is closed. Tell us whether this helped.',
    open: false,
    clock_runs: false,
    position: 5
  },
  {
    code: 'closed-unresolved',
    title: 'Closed, not resolved',
    words_for_business: 'Your case is closed. We could not settle it, and have told you why.',
    open: false,
    clock_runs: false,
    position: 6
  },
  {
    code: 'withdrawn',
    title: 'Withdrawn',
    words_for_business: 'You told us that you no longer need this.',
    open: false,
    clock_runs: false,
    position: 7
  },
  {
    code: 'duplicate',
    title: 'Joined to another case',
    words_for_business: 'We look after this together with another case of yours.',
    open: false,
    clock_runs: false,
    position: 8
  }
] as const

export const outcomes = [
  {
    code: 'answered',
    title: 'Answered',
    words: 'The business has the information or decision it needed',
    closes_as: 'resolved',
    position: 1
  },
  {
    code: 'put-right',
    title: 'Put right',
    words: 'Something in government or a public body was changed or corrected',
    closes_as: 'resolved',
    position: 2
  },
  {
    code: 'support-found',
    title: 'Support found',
    words: 'The business was put in touch with support it can use',
    closes_as: 'resolved',
    position: 3
  },
  {
    code: 'raised-as-barrier',
    title: 'Raised as a barrier',
    words: 'It needs a change of rule or policy, and was passed on as evidence for one',
    closes_as: 'closed-unresolved',
    position: 4
  },
  {
    code: 'not-for-government',
    title: 'Not for government',
    words: 'It is a matter for a court, an ombudsman or another business, and they were told which',
    closes_as: 'closed-unresolved',
    position: 5
  },
  {
    code: 'could-not-settle',
    title: 'Could not be settled',
    words: 'We tried and could not; the reasons were given',
    closes_as: 'closed-unresolved',
    position: 6
  },
  {
    code: 'withdrawn',
    title: 'Withdrawn by the business',
    words: 'The business no longer needs an answer',
    closes_as: 'withdrawn',
    position: 7
  }
] as const

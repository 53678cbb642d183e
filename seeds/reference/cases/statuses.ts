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
    code: 'waiting-on-another-body',
    title: 'Waiting on another team',
    words_for_business: 'We have asked another part of government. Your dates stand: the clock goes on.',
    open: true,
    clock_runs: true,
    position: 5
  },
  {
    code: 'resolved',
    title: 'Resolved',
    words_for_business: 'Your case is closed. Tell us whether this helped.',
    open: false,
    clock_runs: false,
    position: 6
  },
  {
    code: 'closed-unresolved',
    title: 'Closed, not resolved',
    words_for_business: 'Your case is closed. We could not settle it, and have told you why.',
    open: false,
    clock_runs: false,
    position: 7
  },
  {
    code: 'withdrawn',
    title: 'Withdrawn',
    words_for_business: 'You told us that you no longer need this.',
    open: false,
    clock_runs: false,
    position: 8
  },
  {
    code: 'duplicate',
    title: 'Joined to another case',
    words_for_business: 'We look after this together with another case of yours.',
    open: false,
    clock_runs: false,
    position: 9
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
  },
  {
    code: 'joined',
    title: 'Joined to another case',
    words: 'It is one matter with another case, and is answered there',
    closes_as: 'duplicate',
    position: 8
  }
] as const

/** How far a question to another body climbs when it is not answered by its day; each rung has its own working days. Set locally. */
export const rungs = [
  { position: 1, title: 'The team asked', words: 'Whoever was asked', days_to_answer: 5 },
  {
    position: 2,
    title: 'Its deputy director',
    words: 'The deputy director who answers for the team asked',
    days_to_answer: 3
  },
  { position: 3, title: 'The directors of both bodies', words: 'Settled between the two directors', days_to_answer: 5 },
  {
    position: 4,
    title: 'The cross-department group',
    words: 'Put before the group of directors general',
    days_to_answer: 10
  }
] as const

/** Who is told when a date has passed and the case still waits, by working days over it. Set locally. */
export const lateRungs = [
  {
    position: 1,
    title: 'Supervisor of the desk',
    words: 'sees it at the top of the queue and answers for the next step',
    after_days: 0
  },
  {
    position: 2,
    title: 'Director of the office',
    words: 'is told by name, and sees it among the late cases of the office',
    after_days: 2
  },
  { position: 3, title: 'Chair of the office', words: 'takes it up with the sponsoring departments', after_days: 10 }
] as const

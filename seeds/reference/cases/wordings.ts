/** Starting words for replies, set locally. No topic means that they fit any case. */
export const wordings = [
  {
    slug: 'first-answer',
    topic: null,
    title: 'First answer: who I am and what happens next',
    words:
      'Thank you for telling us about this. I look after your case and will stay with it until it is settled.\n\nThis is what I understand: \n\nThis is what I am doing next: \n\nIf I have misunderstood anything, tell me here.'
  },
  {
    slug: 'one-question',
    topic: null,
    title: 'One question before we can go on',
    words:
      'To find the right answer I need one thing from you: \n\nWe stop our clock while we wait, so that the dates we promised stay true. It starts again as soon as you answer.'
  },
  {
    slug: 'asked-another-body',
    topic: null,
    title: 'We have asked another body',
    words:
      'We have asked  about this and expect to hear from them by . I stay responsible for your case meanwhile, and will write to you on that day whether or not they have answered.'
  },
  {
    slug: 'not-for-government',
    topic: null,
    title: 'A matter government cannot decide',
    words:
      'We have looked into this carefully. Government cannot decide it, because .\n\nWhat you can do: \n\nWe keep what you told us, without your name, with what other businesses have said about the same thing.'
  },
  {
    slug: 'grid-connection',
    topic: 'grid-connection',
    title: 'Grid connections: what the operator owes you',
    words:
      'The network operator for your area must quote for a connection within the time its licence sets, and must tell you the date it offers. If it has not, you can complain to the operator first. If it has not settled your complaint after eight weeks, the Energy Ombudsman can look at it.\n\nWe are asking the operator why your customers have no date, and will tell you what it says by .'
  },
  {
    slug: 'late-payment',
    topic: 'late-payment',
    title: 'Late payment: what you can do now',
    words:
      'You can charge interest at 8% above the Bank of England base rate on a late payment between businesses, and a fixed sum for the cost of recovering it (Late Payment of Commercial Debts (Interest) Act 1998).\n\nIf your customer is a large business, the Small Business Commissioner can look into a complaint from a business with fewer than 50 staff.'
  },
  {
    slug: 'customs-delay',
    topic: 'customs',
    title: 'Goods held at the border',
    words:
      'To find out why your goods are held we need the movement reference number, the port and the day they arrived. HM Revenue and Customs decides on the release of goods; we are asking it for the reason and will tell you by .'
  },
  {
    slug: 'visa-sponsor',
    topic: 'skilled-visa',
    title: 'Sponsor licences and work visas',
    words:
      'The Home Office decides on sponsor licences and visas, and we cannot change a decision. We can find out where your application stands and whether anything is missing. To do so we need the application number and the day you sent it.'
  }
] as const

/** Explicit rules come before any reading of the text. Set locally, in the order given. */
export const routingRules = [
  {
    slug: 'strategic-export',
    position: 10,
    words: 'A rule sends licences for arms and controlled goods to the office for defence',
    phrase: 'arms export',
    to_sector_code: 'DF'
  },
  {
    slug: 'mhra',
    position: 20,
    words: 'A rule sends approvals of medicines and medical devices to the Office for Life Sciences',
    phrase: 'mhra',
    to_sector_code: 'LS'
  }
] as const

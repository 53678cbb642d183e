import { emailOf } from './people.ts'

export type DemoPersona = { slug: string; name: string; role: string; officialEmail: string; description: string }

const persona = (slug: string, name: string, role: string, description: string): DemoPersona => ({
  slug,
  name,
  role,
  officialEmail: emailOf(name),
  description
})

/** The invented people one can sign in as. */
export const personas: readonly DemoPersona[] = [
  persona('caseworker', 'Rosalind Okafor', 'Caseworker', 'Answers businesses at the Clean Energy front desk'),
  persona(
    'caseworker-life-sciences',
    'Anneka Dhaliwal',
    'Caseworker',
    'Answers businesses at the Life Sciences front desk'
  ),
  persona(
    'supervisor',
    'Graham Ollerenshaw',
    'Desk supervisor',
    'Runs the Clean Energy front desk, and settles where a case belongs'
  ),
  persona(
    'central-desk',
    'Patience Mwangale',
    'Caseworker',
    'Takes in whatever no sector office owns, at the Central desk'
  ),
  persona(
    'account-manager',
    'Victor Adeyinka-Stone',
    'Account manager',
    'Leads the relationship with some clean energy businesses across departments'
  ),
  persona(
    'policy-lead',
    'Eleri Vaughan-Okoro',
    'Policy lead',
    'Leads grid connections policy, and uses what businesses say'
  ),
  persona('private-office', 'Jasper Molyneaux-Khan', 'Private office', 'Keeps a minister’s diary and papers'),
  persona('analyst', 'Wanjiru Blackwood', 'Analyst', 'Turns what businesses say into evidence'),
  persona(
    'centre-of-excellence',
    'Olwen Castellane',
    'Centre of excellence',
    'Spreads good practice in managing relationships'
  ),
  persona('director', 'Cordelia Nwachukwu-Bright', 'Director', 'Heads the Clean Energy Industries Sector Office'),
  persona(
    'administrator',
    'Philip Entwistle-Rao',
    'Administrator',
    'Adds people, changes teams, and keeps the system in order'
  ),
  persona('foi-officer', 'Moira Gilchrist-Banda', 'Freedom of information officer', 'Answers requests for information'),
  persona(
    'partner',
    'Tegan Rowbotham',
    'Partner',
    'Advises businesses at a Growth Hub, outside government, and refers them'
  )
]

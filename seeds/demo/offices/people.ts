import { privateOffices } from './private-offices.ts'

/** One invented person: name, home department, job, role, and whether they supervise their team. */
export type DemoPerson = { name: string; body: string; job: string; role: string; supervisor?: true }

export type DemoTeam = {
  name: string
  kind: string
  body: string
  people: readonly DemoPerson[]
  email?: string
  phone?: string
}

const DBT = 'department-for-business-and-trade'
const DESNZ = 'department-for-energy-security-and-net-zero'
const DSIT = 'department-for-science-innovation-and-technology'
const DHSC = 'department-of-health-and-social-care'
const DCMS = 'department-for-culture-media-and-sport'
const DFT = 'department-for-transport'
const HOME = 'home-office'
const MOD = 'ministry-of-defence'

const caseworker = (name: string, body: string): DemoPerson => ({ name, body, job: 'Caseworker', role: 'caseworker' })
const supervisor = (name: string, body: string): DemoPerson => ({
  name,
  body,
  job: 'Front desk supervisor',
  role: 'desk-supervisor',
  supervisor: true
})
const accounts = (name: string, body: string): DemoPerson => ({
  name,
  body,
  job: 'Account manager',
  role: 'account-manager'
})
const policy = (name: string, body: string, job: string): DemoPerson => ({ name, body, job, role: 'policy-lead' })

/** The teams of each open office, front desk first and account team second. */
export const officeTeams: Readonly<Record<string, readonly DemoTeam[]>> = {
  LS: [
    {
      name: 'Life Sciences front desk',
      kind: 'front-desk',
      body: DSIT,
      email: 'front-desk@life-sciences.example',
      phone: '020 7946 0107',
      people: [
        supervisor('Marguerite Fairbairn', DHSC),
        caseworker('Anneka Dhaliwal', DSIT),
        caseworker('Callum Strachan-Reid', DHSC),
        caseworker('Ngozi Umeh-Parry', DBT)
      ]
    },
    {
      name: 'Life Sciences account team',
      kind: 'account-team',
      body: DBT,
      people: [accounts('Harriet Lindqvist', DBT), accounts('Tobias Okonjo-Wells', DSIT)]
    },
    {
      name: 'Life Sciences plan delivery',
      kind: 'policy',
      body: DSIT,
      people: [policy('Roisin Tavener', DSIT, 'Head of plan delivery')]
    },
    {
      name: 'Life Sciences regulation and NHS policy',
      kind: 'policy',
      body: DHSC,
      people: [policy('Edwin Achterberg', DHSC, 'Head of regulation policy')]
    },
    {
      name: 'Life Sciences investment and exports',
      kind: 'policy',
      body: DBT,
      people: [policy('Shanelle Kirkbride', DBT, 'Head of investment')]
    }
  ],
  CE: [
    {
      name: 'Clean Energy front desk',
      kind: 'front-desk',
      body: DESNZ,
      email: 'front-desk@clean-energy.example',
      phone: '020 7946 0102',
      people: [
        supervisor('Graham Ollerenshaw', DESNZ),
        caseworker('Rosalind Okafor', DESNZ),
        caseworker('Tomasz Wieliczko', DESNZ),
        caseworker('Bethan Prydderch', DBT)
      ]
    },
    {
      name: 'Clean Energy account team',
      kind: 'account-team',
      body: DESNZ,
      people: [accounts('Victor Adeyinka-Stone', DBT), accounts('Lowri Castledine', DESNZ)]
    },
    {
      name: 'Clean Energy grid and planning policy',
      kind: 'policy',
      body: DESNZ,
      people: [policy('Eleri Vaughan-Okoro', DESNZ, 'Head of grid connections policy')]
    }
  ],
  AM: [
    {
      name: 'Advanced Manufacturing front desk',
      kind: 'front-desk',
      body: DBT,
      email: 'front-desk@advanced-manufacturing.example',
      phone: '020 7946 0101',
      people: [
        supervisor('Lorna Pickersgill', DBT),
        caseworker('Dilys Thackeray', DBT),
        caseworker('Hamza Qureshi-Bell', DBT),
        caseworker('Joost van Aldwick', DFT)
      ]
    },
    {
      name: 'Advanced Manufacturing account team',
      kind: 'account-team',
      body: DBT,
      people: [accounts('Gurpreet Salwan', DBT), accounts('Odalys Brannigan', DFT)]
    }
  ],
  DT: [
    {
      name: 'Digital and Technologies front desk',
      kind: 'front-desk',
      body: DSIT,
      email: 'front-desk@digital-technologies.example',
      phone: '020 7946 0105',
      people: [
        supervisor('Seun Adeleke-Marsh', DSIT),
        caseworker('Ines Carvalhal', DSIT),
        caseworker('Rohan Mistry-Lowe', DSIT),
        caseworker('Kit Abernethy', HOME)
      ]
    },
    {
      name: 'Digital and Technologies account team',
      kind: 'account-team',
      body: DSIT,
      people: [accounts('Philippa Zawadzki', DSIT), accounts('Caspian Whitmore-Adeyemi', DBT)]
    }
  ],
  CI: [
    {
      name: 'Creative Industries front desk',
      kind: 'front-desk',
      body: DCMS,
      email: 'front-desk@creative-industries.example',
      phone: '020 7946 0103',
      people: [
        supervisor('Oberon Whitlock', DCMS),
        caseworker('Fenella Drysdale', DCMS),
        caseworker('Yusuf Kilbride', DCMS),
        caseworker('Mei-Lin Chadwick', DBT)
      ]
    },
    {
      name: 'Creative Industries account team',
      kind: 'account-team',
      body: DCMS,
      people: [accounts('Augustin Merriweather', DCMS), accounts('Saoirse Penrose-Nkemelu', DBT)]
    }
  ],
  DF: [
    {
      name: 'Defence front desk',
      kind: 'front-desk',
      body: MOD,
      email: 'front-desk@defence.example',
      phone: '020 7946 0104',
      people: [
        supervisor('Winifred Ashby-Toure', MOD),
        caseworker('Lachlan Brodribb', MOD),
        caseworker('Zainab Hartnell', DBT)
      ]
    }
  ]
}

/** Who serves every office, or none. The first is the central desk, which is there already. */
export const otherTeams: readonly DemoTeam[] = [
  {
    name: 'Central desk',
    kind: 'central-desk',
    body: DBT,
    email: 'central-desk@sector-office.example',
    phone: '0808 157 0123',
    people: [
      supervisor('Arthur Penhaligon-Grey', DBT),
      caseworker('Patience Mwangale', DBT),
      caseworker('Declan Hoolihan', DBT),
      caseworker('Siân Trevethick', DBT)
    ]
  },
  ...privateOffices,
  {
    name: 'Business tax policy',
    kind: 'policy',
    body: 'hm-treasury',
    people: [policy('Thandiwe Garrick', 'hm-treasury', 'Head of business tax policy')]
  },
  {
    name: 'Global talent policy',
    kind: 'policy',
    body: HOME,
    people: [policy('Emrys Calloway', HOME, 'Head of global talent policy')]
  },
  {
    name: 'Business insight',
    kind: 'policy',
    body: DBT,
    people: [{ name: 'Wanjiru Blackwood', body: DBT, job: 'Senior insight analyst', role: 'analyst' }]
  },
  {
    name: 'Centre of excellence',
    kind: 'administration',
    body: DBT,
    people: [
      {
        name: 'Olwen Castellane',
        body: DBT,
        job: 'Lead, account management centre of excellence',
        role: 'centre-of-excellence'
      }
    ]
  },
  {
    name: 'System administration',
    kind: 'administration',
    body: DBT,
    people: [{ name: 'Philip Entwistle-Rao', body: DBT, job: 'System administrator', role: 'administrator' }]
  },
  {
    name: 'Freedom of information',
    kind: 'administration',
    body: DBT,
    people: [{ name: 'Moira Gilchrist-Banda', body: DBT, job: 'Freedom of information officer', role: 'foi-officer' }]
  }
]

/** Who holds an office's posts. The others are vacant, and say so. */
export const postHolders: readonly { sector: string; kind: 'chair' | 'director'; person: DemoPerson }[] = [
  {
    sector: 'CE',
    kind: 'director',
    person: {
      name: 'Cordelia Nwachukwu-Bright',
      body: DESNZ,
      job: 'Director, Clean Energy Industries',
      role: 'director'
    }
  },
  {
    sector: 'LS',
    kind: 'director',
    person: { name: 'Benedict Farquhar-Osei', body: DSIT, job: 'Director, Office for Life Sciences', role: 'director' }
  },
  {
    sector: 'LS',
    kind: 'chair',
    person: { name: 'Theodora Ravenhill', body: DSIT, job: 'Chair, Office for Life Sciences', role: 'director' }
  },
  {
    sector: 'AM',
    kind: 'director',
    person: { name: 'Nasrin Copplestone', body: DBT, job: 'Director, Advanced Manufacturing', role: 'director' }
  },
  {
    sector: 'DT',
    kind: 'director',
    person: { name: 'Leopold Anyanwu-Frost', body: DSIT, job: 'Director, Digital and Technologies', role: 'director' }
  }
]

export const partners: readonly DemoPerson[] = [
  { name: 'Tegan Rowbotham', body: 'growth-hubs', job: 'Growth Hub adviser', role: 'partner' }
]

/** An invented address under a name that can never be registered. */
export const emailOf = (name: string) =>
  `${name
    .normalize('NFD')
    .replace(/[^A-Za-z -]/g, '')

    .trim()
    .toLowerCase()
    .replace(/\s+/g, '.')}@staff.example`

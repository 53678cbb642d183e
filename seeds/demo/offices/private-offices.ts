const privateOffice = (name: string, person: string, body: string) => ({
  name,
  kind: 'private-office',
  body,
  people: [{ name: person, body, job: 'Private secretary', role: 'private-office' }] as const
})

/** A private office for each department whose ministers are asked for their time: each answers for its own. */
export const privateOffices = [
  privateOffice('Ministers’ private office', 'Jasper Molyneaux-Khan', 'department-for-business-and-trade'),
  privateOffice('Private office, energy', 'Ottilie Brackenbury-Sato', 'department-for-energy-security-and-net-zero'),
  privateOffice('Private office, science', 'Lucian Adebayo-Thorne', 'department-for-science-innovation-and-technology'),
  privateOffice('Private office, culture', 'Persis Halvorsen-Quill', 'department-for-culture-media-and-sport'),
  privateOffice('Private office, health', 'Ignatius Mbeki-Farrow', 'department-of-health-and-social-care'),
  privateOffice('Private office, Treasury', 'Clementine Ojukwu-Vane', 'hm-treasury'),
  privateOffice('Private office, defence', 'Barnabas Tillotson-Rey', 'ministry-of-defence')
] as const

export type SectorCode = 'AM' | 'CE' | 'CI' | 'DF' | 'DT' | 'FS' | 'LS' | 'PBS'

/** What the router makes of a text: every department with its chance, and the words that led there. */
export type Reading = {
  departments: { department: string; probability: number }[]
  sectors: { sector: SectorCode; confidence: number; words: string[] }[]
  topics: TopicFound[]
  bodies: { body: string; department: string; words: string[] }[]
  why: { kind: 'knowledge' | 'words'; text: string }[]
}

export type TopicFound = {
  topic: string
  title: string
  department: string
  body: string | null
  confidence: number
  words: string[]
}

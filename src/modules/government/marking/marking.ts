/** The columns a marked row carries, as they are kept. `readers`, which the wall decides by, the database works out itself. */
export type MarkingColumns = {
  marking: string
  handling: string[]
  descriptors: string[]
  embargoed_until: Date | null
  visible_to_teams: string[] | null
  named_people: string[]
}

/** `office.opened`, about an office: its sector's new work goes to its front desk from now on. */
export type OfficeOpened = { sectorCode: string; frontDeskTeamId: string; accountTeamId: string | null }

/** `office.closed`, about an office: its open work goes to the team named here. */
export type OfficeClosed = {
  sectorCode: string
  frontDeskTeamId: string | null
  workGoesToTeamId: string
  reason: string
}

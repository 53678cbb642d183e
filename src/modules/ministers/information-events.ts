/** What happens to a request for information; never who asked, and never words of the file. */
export type InformationEvents = {
  'information-request.opened': { engagementId: string; dueOn: string; pieces: number }
  'information-request.gathered': { added: number }
  'information-request.read': { pieces: number }
  'information-request.extended': { dueOn: string }
  'information-request.answered': { released: number; withheld: number; late: boolean }
  'held-block.decided': { pieces: number; decision: string; exemption: string | null }
  'party.consulted': { partyId: string; businessId: string | null; replyByOn: string }
  'party.heard': { partyId: string; view: string }
}

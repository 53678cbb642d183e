/**
 * Whether a confirmed case is kept back to judge routers by: one in five, by the random end of its key, so that it is the
 * same one every time and no router in use has ever learned from it.
 */
export const isHeldBack = ({ id }: { id: string }): boolean => Number.parseInt(id.slice(-4), 16) % 5 === 0

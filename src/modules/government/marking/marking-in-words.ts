type Marked = { marking: string; handling: readonly string[]; descriptors: readonly string[] }

/** A marking as it stands at the top of a paper: tier, -SENSITIVE, handling, descriptor, each list in its official order. */
export const markingInWords = ({ marking, handling, descriptors }: Marked): string =>
  [marking, ...handling, ...descriptors].join(' – ')

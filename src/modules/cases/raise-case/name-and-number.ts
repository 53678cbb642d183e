/** A business as it is shown for checking: its name, and its number where the register has one. */
export const nameAndNumber = ({ name, number }: { name: string; number: string | null }) =>
  number ? `${name} (${number})` : name

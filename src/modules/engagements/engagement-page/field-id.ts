/** The address of a field: the form that was refused has the plain names, to which the list of errors leads; others have their own. */
export const fieldId = (failed: string | undefined, deed: string, field: string) =>
  failed === deed ? field : `${deed}-${field}`

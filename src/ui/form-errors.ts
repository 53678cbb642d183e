/** What is wrong with a form: the summary at the top of the page, and the same words beside each field. */
export type FormErrors = {
  errorList: { text: string; href: string }[]
  fields: Record<string, { text: string }>
}

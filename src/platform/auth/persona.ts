/** An invented person of the demonstration, whom anybody may sign in as there. */
export type Persona = { slug: string; name: string; role: string; officialEmail: string; description: string }

/** The reason without the absolute path that the system's message holds. */
export function reasonOf(error: Error): string {
  return error.message.replace(/^(\w+): ([^,]+),.*$/, '$2')
}

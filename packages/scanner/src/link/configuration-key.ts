/** Spring reads `user-service`, `userService` and `user_service` as the same key; .NET ignores case and joins with colons. */
export function relaxed(key: string): string {
  return key
    .toLowerCase()
    .replace(/[-_]/g, '')
    .replaceAll(':', '.')
    .replace(/\[(\d+)\]/g, '.$1')
}

/** `spring.datasource.url`, `SPRING_DATASOURCE_URL` and `Spring__Datasource__Url` are one key. */
export function stripped(key: string): string {
  return key.toLowerCase().replace(/[^a-z0-9]+/g, '')
}

/** Which part a file, or the history of a repository, belongs to: by its path or name alone, so that machines agree without talking. */
export function shardOf(file: string, count: number): number {
  let hash = 2166136261
  for (let at = 0; at < file.length; at++) hash = Math.imul(hash ^ file.charCodeAt(at), 16777619)
  return (hash >>> 0) % count
}

/**
 * A value that stands for itself. A piece of a text, as an expression over it or a parser gives it, keeps the whole text alive: findings of a few hundred
 * bytes would hold every file of an estate in memory. What the cache keeps goes the same way.
 */
export function detach<T>(value: T): T {
  // The shape stays; only properties without a value go, which no reader tells from missing ones.
  return JSON.parse(JSON.stringify(value)) as T
}

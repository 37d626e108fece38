/**
 * A map that forgets what is old: it keeps the last entries in two halves, and lets go of the elder half whole. Dropping entries one by one from the
 * front of a large Map takes longer with each that was dropped.
 */
export class Generations<V> {
  #young = new Map<string, V>()
  #old = new Map<string, V>()
  readonly #half: number
  readonly #onForget: ((value: V) => void) | undefined

  constructor(most: number, onForget?: (value: V) => void) {
    this.#half = most / 2
    this.#onForget = onForget
  }

  get(key: string): V | undefined {
    return this.#young.get(key) ?? this.#old.get(key)
  }

  set(key: string, value: V): void {
    this.#old.delete(key)
    this.#young.set(key, value)
    if (this.#young.size < this.#half) return
    for (const forgotten of this.#onForget ? this.#old.values() : []) this.#onForget?.(forgotten)
    this.#old = this.#young
    this.#young = new Map()
  }

  /** Takes an entry out. */
  take(key: string): V | undefined {
    const value = this.get(key)
    if (value === undefined) return undefined
    this.#young.delete(key)
    this.#old.delete(key)
    return value
  }

  /** Forgets all that is left. */
  end(): void {
    for (const value of [...this.#old.values(), ...this.#young.values()]) this.#onForget?.(value)
    this.#young = new Map()
    this.#old = new Map()
  }
}

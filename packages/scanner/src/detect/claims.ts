import picomatch from 'picomatch'
import { baseNameOf } from '../facts/paths.ts'
import type { Detector } from './detector.ts'

/** `**\/*.{ts,js}`: any file with one of these endings. */
const BY_ENDING = /^\*\*\/\*\.(?:\{([\w,]+)\}|(\w+))$/

/** `**\/Dockerfile.*`: any file of such a name, in whatever folder. */
const BY_NAME = /^\*\*\/([^/]+)$/

const OPTIONS = { dot: true, nocase: false }

/**
 * Which detectors claim a path, in the order of the registry. Every file of an estate is asked for: globs that name nothing but endings are
 * looked up, those that name no folder are held against the name alone, and most names fit none of them, which one test tells. Those that name folders are
 * held against the name first, as far as they tell it: few get any further.
 */
export function createClaims(detectors: readonly Detector[]): (path: string) => readonly Detector[] {
  const byEnding = new Map<string, number[]>()
  const names: { readonly at: number; readonly matches: RegExp }[] = []
  const paths: { readonly at: number; readonly fits: RegExp; readonly matches: (path: string) => boolean }[] = []
  for (const [at, { files }] of detectors.entries()) {
    for (const glob of files) {
      const [, several, one] = BY_ENDING.exec(glob) ?? []
      const name = BY_NAME.exec(glob)?.[1]
      const endings = several?.split(',') ?? (one === undefined ? undefined : [one])
      if (endings) for (const ending of endings) byEnding.set(ending, [...(byEnding.get(ending) ?? []), at])
      else if (name !== undefined) names.push({ at, matches: picomatch.makeRe(name, OPTIONS) })
      else paths.push({ at, fits: picomatch.makeRe(baseNameOf(glob), OPTIONS), matches: picomatch(glob, OPTIONS) })
    }
  }
  const hasName = new RegExp(names.map(({ matches }) => matches.source).join('|') || '$^')
  const inRegistry = (found: Iterable<number>): readonly Detector[] => [...found].sort((a, b) => a - b).flatMap((at) => detectors[at] ?? [])
  const endings = new Map([...byEnding].map(([ending, found]) => [ending, inRegistry(new Set(found))]))
  return (path) => {
    const name = baseNameOf(path)
    const dot = name.lastIndexOf('.')
    const ending = dot < 0 ? '' : name.slice(dot + 1)
    const named = hasName.test(name) ? names.filter(({ matches }) => matches.test(name)) : []
    const placed = paths.filter(({ fits, matches }) => fits.test(name) && matches(path))
    if (named.length === 0 && placed.length === 0) return endings.get(ending) ?? []
    return inRegistry(new Set([...(byEnding.get(ending) ?? []), ...[...named, ...placed].map(({ at }) => at)]))
  }
}

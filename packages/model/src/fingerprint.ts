import { InternalError } from './assert-never.ts'

/**
 * A sketch of a set of code fragments (one permutation hashing; Li, Owen and Zhang 2012, arXiv:1208.1259): every fragment falls into one
 * bin by its hash, and each bin keeps its smallest. The share of bins in which two sketches are alike estimates the share of fragments
 * that both have (Jaccard), give or take 0.09; the sketch of a union is the smaller of each bin.
 */
export type Sketch = Uint32Array

export const SKETCH_BINS = 128

/** What no fragment fell into; every value is below it. */
export const EMPTY_BIN = 0xffffff

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const DIGITS = new Uint8Array(128)
for (let digit = 0; digit < ALPHABET.length; digit++) DIGITS[ALPHABET.charCodeAt(digit)] = digit

export function createSketch(): Sketch {
  return new Uint32Array(SKETCH_BINS).fill(EMPTY_BIN)
}

/** 128 numbers of 24 bits as text: four characters of base64url each. Made at once: text that grows by pieces holds on to them all. */
export function encodeSketch(sketch: Sketch): string {
  const codes: number[] = []
  for (const value of sketch) codes.push(digit(value >>> 18), digit((value >>> 12) & 63), digit((value >>> 6) & 63), digit(value & 63))
  return String.fromCharCode(...codes)
}

export function decodeSketch(text: string): Sketch {
  if (text.length !== SKETCH_BINS * 4) throw new InternalError(`a fingerprint of ${text.length} characters`)
  const sketch = new Uint32Array(SKETCH_BINS)
  for (let bin = 0; bin < SKETCH_BINS; bin++)
    sketch[bin] =
      (valueAt(text, bin * 4) << 18) | (valueAt(text, bin * 4 + 1) << 12) | (valueAt(text, bin * 4 + 2) << 6) | valueAt(text, bin * 4 + 3)
  return sketch
}

/** Adds all fragments of one sketch to another. */
export function mergeSketch(into: Sketch, from: Sketch): void {
  for (let bin = 0; bin < SKETCH_BINS; bin++) into[bin] = Math.min(into[bin] ?? EMPTY_BIN, from[bin] ?? EMPTY_BIN)
}

/** Character code of a digit. */
function digit(value: number): number {
  return ALPHABET.charCodeAt(value)
}

function valueAt(text: string, at: number): number {
  return DIGITS[text.charCodeAt(at)] ?? 0
}

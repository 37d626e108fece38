/**
 * Every detector, alphabetical. A new one costs its folder, a fixture folder and its two lines here.
 */
import type { Detector } from '../detect/detector.ts'

export const detectors: readonly Detector[] = []

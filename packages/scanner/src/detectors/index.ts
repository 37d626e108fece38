/**
 * Every detector, alphabetical. A new one costs its folder, a fixture folder and its two lines here.
 */
import type { Detector } from '../detect/detector.ts'
import { dockerCompose } from './docker-compose/index.ts'
import { dockerfile } from './dockerfile/index.ts'
import { environmentFile } from './environment-file/index.ts'
import { kubernetes } from './kubernetes/index.ts'
import { packageJson } from './package-json/index.ts'
import { tsconfig } from './tsconfig/index.ts'

export const detectors: readonly Detector[] = [dockerCompose, dockerfile, environmentFile, kubernetes, packageJson, tsconfig]

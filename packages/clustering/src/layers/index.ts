import { calls } from './calls/index.ts'
import { coChange } from './co-change/index.ts'
import { sameOwner } from './same-owner/index.ts'
import { sharedChannel } from './shared-channel/index.ts'
import { sharedLibrary } from './shared-library/index.ts'
import { sharedStore } from './shared-store/index.ts'
import { sharedTechnology } from './shared-technology/index.ts'

/** Every layer, alphabetical. */
export const layers = [calls, coChange, sameOwner, sharedChannel, sharedLibrary, sharedStore, sharedTechnology] as const

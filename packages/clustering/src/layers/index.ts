import { apiLikeness } from './api-likeness/index.ts'
import { calls } from './calls/index.ts'
import { coChange } from './co-change/index.ts'
import { coDeploy } from './co-deploy/index.ts'
import { codeLikeness } from './code-likeness/index.ts'
import { sameOwner } from './same-owner/index.ts'
import { sharedChannel } from './shared-channel/index.ts'
import { sharedContract } from './shared-contract/index.ts'
import { sharedLibrary } from './shared-library/index.ts'
import { sharedPartners } from './shared-partners/index.ts'
import { sharedStore } from './shared-store/index.ts'
import { sharedTechnology } from './shared-technology/index.ts'

/** Every layer, alphabetical. */
export const layers = [
  apiLikeness,
  calls,
  coChange,
  coDeploy,
  codeLikeness,
  sameOwner,
  sharedChannel,
  sharedContract,
  sharedLibrary,
  sharedPartners,
  sharedStore,
  sharedTechnology,
] as const

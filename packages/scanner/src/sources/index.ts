import type { Source } from '../records/source.ts'
import { accessLog } from './access-log/index.ts'
import { cyclonedx } from './cyclonedx/index.ts'
import { dataHoldings } from './data-holdings/index.ts'
import { entraId } from './entra-id/index.ts'
import { focus } from './focus/index.ts'
import { googleWorkspace } from './google-workspace/index.ts'
import { jaeger } from './jaeger/index.ts'
import { leanix } from './leanix/index.ts'
import { logins } from './logins/index.ts'
import { okta } from './okta/index.ts'
import { operations } from './operations/index.ts'
import { otlp } from './otlp/index.ts'
import { people } from './people/index.ts'
import { saasContracts } from './saas-contracts/index.ts'
import { saasSpend } from './saas-spend/index.ts'
import { serviceGraph } from './service-graph/index.ts'
import { servicenow } from './servicenow/index.ts'
import { spdx } from './spdx/index.ts'
import { zipkin } from './zipkin/index.ts'

/** Every source of records, alphabetical. A new one is a folder, a folder of fixtures and its two lines here. */
export const sources: readonly Source[] = [
  accessLog,
  cyclonedx,
  dataHoldings,
  entraId,
  focus,
  googleWorkspace,
  jaeger,
  leanix,
  logins,
  okta,
  operations,
  otlp,
  people,
  saasContracts,
  saasSpend,
  serviceGraph,
  servicenow,
  spdx,
  zipkin,
]

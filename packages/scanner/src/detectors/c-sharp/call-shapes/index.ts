import type { CodeShapes } from '../../../code/language.ts'
import { brokerBases, brokerCalls } from './brokers.ts'
import { configuration } from './configuration.ts'
import { http } from './http.ts'
import { monitoring } from './monitoring.ts'
import { routeAttributes, servers } from './servers.ts'
import { stores } from './stores.ts'

/** What calls, base classes and attributes in C# mean. */
export const shapes: CodeShapes = {
  calls: [...configuration, ...monitoring, ...brokerCalls, ...stores, ...http, ...servers],
  annotations: [...routeAttributes, ...brokerBases],
  subscripts: [{ object: /(^|[._])(config(uration)?|configurationRoot|builder\.Configuration)$/i, is: 'setting' }],
}

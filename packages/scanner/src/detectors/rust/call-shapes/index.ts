import type { CodeShapes } from '../../../code/language.ts'
import { brokers } from './brokers.ts'
import { http } from './http.ts'
import { routeAttributes, servers } from './servers.ts'
import { stores } from './stores.ts'
import { values } from './values.ts'

/** What calls, macros and attributes in Rust mean. */
export const shapes: CodeShapes = {
  calls: [...values, ...http, ...stores, ...brokers, ...servers],
  annotations: routeAttributes,
  subscripts: [],
}

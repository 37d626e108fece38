import type { CodeShapes } from '../../../code/language.ts'
import { brokers } from './brokers.ts'
import { http } from './http.ts'
import { servers } from './servers.ts'
import { stores } from './stores.ts'
import { values } from './values.ts'

/** What calls in Ruby mean. */
export const shapes: CodeShapes = {
  calls: [...values, ...http, ...stores, ...brokers, ...servers],
  annotations: [],
  subscripts: [{ object: /^ENV$/, is: 'environment' }],
}

import { z } from 'zod'
import { Evidence } from './evidence.ts'

/** What catalogs, schedules, measurements and people say of a service's life: whether it is meant to live, and who notices if it stops. */

/** Where a catalog says that a service stands in its life. */
export const Lifecycle = z.object({
  stage: z.enum(['planned', 'experimental', 'production', 'deprecated', 'retired']),
  /** What takes its place, as the catalog names it. */
  successor: z.string().optional(),
  evidence: z.array(Evidence).min(1),
})
export type Lifecycle = z.infer<typeof Lifecycle>

/** How much hangs on a service, by the word of a catalog or label. */
export const Criticality = z.object({
  level: z.enum(['critical', 'high', 'medium', 'low']),
  evidence: z.array(Evidence).min(1),
})
export type Criticality = z.infer<typeof Criticality>

/** A duty to keep its data: a law, a contract, a hold. */
export const Retention = z.object({
  /** As written: `10 years`, `legal hold`. */
  duty: z.string(),
  evidence: z.array(Evidence).min(1),
})
export type Retention = z.infer<typeof Retention>

/** When a service runs of its own accord. */
export const Schedule = z.object({
  /** As written: a cron expression, `@yearly`. */
  expression: z.string(),
  evidence: z.array(Evidence).min(1),
})
export type Schedule = z.infer<typeof Schedule>

/** An interface that a catalog says the service provides, whoever its callers are. */
export const ProvidedInterface = z.object({ name: z.string(), evidence: z.array(Evidence).min(1) })
export type ProvidedInterface = z.infer<typeof ProvidedInterface>

/** Requests that were counted at a service between two ISO dates. Only demand of people and other systems: no health checks. */
export const Usage = z.object({
  requests: z.int().nonnegative(),
  from: z.string(),
  until: z.string(),
  evidence: z.array(Evidence).min(1),
})
export type Usage = z.infer<typeof Usage>

/** What somebody who answers for a service says of it. */
export const Statement = z.object({
  /** `switched-off`: it was stopped for a while on trial, and nobody missed it. */
  says: z.enum(['needed', 'not-needed', 'switched-off']),
  /** A team or a function, never a person. */
  by: z.string().optional(),
  evidence: z.array(Evidence).min(1),
})
export type Statement = z.infer<typeof Statement>

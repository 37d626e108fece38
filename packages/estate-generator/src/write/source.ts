import type { PlannedCall, PlannedService } from '../plan.ts'
import { seedOf } from './logic.ts'

/** Texts of a service's own folder, by path below it. */
export type SourceFiles = Readonly<Record<string, string>>

/** How the code of a service is written down in one language. */
export interface SourceWriter {
  readonly write: (service: PlannedService) => SourceFiles
  /** A file that somebody who works on the service changes, as it is after a number of changes. */
  readonly revision: (changes: number) => { readonly path: string; readonly text: string }
}

/** `payment-api` → `PAYMENT_API_URL`: the variable that holds the address of a service. */
export function addressVariable(name: string): string {
  return `${name.replaceAll('-', '_').toUpperCase()}_URL`
}

/** `payment-api` → `paymentApi` */
export function camel(name: string): string {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
}

/** What the endpoints of a service are about. */
export function subjectOf({ name, subject = name }: PlannedService): string {
  return subject
}

/** The path under which a call asks for one thing. */
export function pathTo(to: string): string {
  return to
}

/** Calls that the code makes: of a stale one only the variable is left. */
export function madeCalls(service: PlannedService): readonly PlannedCall[] {
  return service.calls.filter((call) => !call.isStale)
}

const ASPECTS = ['summary', 'history', 'changes', 'totals', 'labels', 'limits', 'owners', 'notes', 'events', 'exports', 'drafts', 'links']

/** Endpoints beside the first, as paths. */
export function furtherPaths(service: PlannedService): string[] {
  const from = Math.abs(seedOf(subjectOf(service))) % ASPECTS.length
  const aspects = [...ASPECTS.slice(from), ...ASPECTS.slice(0, from)]
  return aspects.slice(0, service.size).map((aspect) => `/${subjectOf(service)}/${aspect}`)
}

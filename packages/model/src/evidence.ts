import { z } from 'zod'

/**
 * How a claim is known. `declared`: a manifest or catalog says so. `inferred`: code or configuration implies it.
 * `observed`: telemetry, traffic, logins. `asserted`: a person said so.
 */
export const EvidenceClass = z.enum(['declared', 'inferred', 'observed', 'asserted'])
export type EvidenceClass = z.infer<typeof EvidenceClass>

/** A line of a file that supports a claim. */
export const FileEvidence = z.object({
  class: EvidenceClass,
  /** Id of the detector, link rule or source that read it. */
  detector: z.string(),
  /** Name of the repository, where several were scanned. */
  repository: z.string().optional(),
  /** Path with forward slashes, relative to the repository or to the scanned root. */
  file: z.string(),
  /** 1-based. */
  line: z.int().positive(),
  /** What the line shows, in a few words, redacted. */
  note: z.string().optional(),
})
export type FileEvidence = z.infer<typeof FileEvidence>

/** A record that supports a claim: a commit, a row, a span. */
export const RecordEvidence = z.object({
  class: EvidenceClass,
  detector: z.string(),
  repository: z.string().optional(),
  record: z.object({
    /** For example `git`, or the name of a spreadsheet. */
    source: z.string(),
    /** Commit hash, row number or span id. */
    id: z.string(),
    /** ISO dates between which the source was looked at. */
    window: z.object({ from: z.string(), until: z.string() }).optional(),
  }),
  note: z.string().optional(),
})
export type RecordEvidence = z.infer<typeof RecordEvidence>

export const Evidence = z.union([FileEvidence, RecordEvidence])
export type Evidence = z.infer<typeof Evidence>

export function isFileEvidence(evidence: Evidence): evidence is FileEvidence {
  return 'file' in evidence
}

import type { Purpose } from '@coppice/model'
import type { Component } from '../identity/component.ts'

/** What a call is for, by what stands at its other end; undefined where that may be business. */
export function purposeOfTarget({ kind, role }: Component): Purpose | undefined {
  if (kind !== 'service') return undefined
  return role === 'registry' || role === 'config' || role === 'monitoring' || role === 'identity' ? role : undefined
}

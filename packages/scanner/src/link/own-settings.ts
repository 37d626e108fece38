import { isWithin } from '../facts/paths.ts'
import type { Component } from '../identity/component.ts'

/** What is set for all, or for what people use: settings for tests say nothing of it. */
const SETTINGS_FILE =
  /(?:^|\/)(?:config|configs|configuration|settings)\/(?:settings|config|defaults?|index)(?:[.-](?:defaults?|prod|production))?\.[cm]?[jt]s$/

/** Whether a file of a service, in JavaScript, holds what it is configured by: `config/settings.defaults.js` in its own folder. */
export function isOwnSettings(file: string, { directories }: Component): boolean {
  return SETTINGS_FILE.test(file) && directories.some(({ path }) => path === '.' || isWithin(file, path))
}

import { defineDetector } from '../../detect/detector.ts'
import { readJson } from '../../syntax/json-document.ts'
import { baseNameOf } from '../../facts/paths.ts'
import { readLaunchSettings } from './read-launch-settings.ts'
import { readSettings } from './read-settings.ts'

export const dotnetConfiguration = defineDetector({
  id: 'dotnet-configuration',
  title: 'Settings of .NET applications and the ports they listen on while developed',
  docs: 'https://learn.microsoft.com/aspnet/core/fundamentals/configuration/',
  family: 'manifest',
  files: ['**/appsettings*.json', '**/launchSettings.json'],
  detect: (file, context) => {
    const root = readJson(file.text, context)
    if (!root) return []
    return /^launchSettings\.json$/i.test(baseNameOf(file.path)) ? readLaunchSettings(root) : readSettings(root, file.path)
  },
})

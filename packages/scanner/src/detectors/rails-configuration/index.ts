import { defineDetector } from '../../detect/detector.ts'
import { baseNameOf } from '../../facts/paths.ts'
import { readYaml } from '../../syntax/yaml-documents.ts'
import { readDatabases, readMongo } from './read-databases.ts'
import { readCable, readSettings } from './read-settings.ts'
import { withoutRuby } from './without-ruby.ts'

export const railsConfiguration = defineDetector({
  id: 'rails-configuration',
  title: 'Databases, channels and settings of Rails, in YAML with Ruby inside',
  docs: 'https://guides.rubyonrails.org/configuring.html#configuring-a-database',
  family: 'manifest',
  files: [
    '**/config/{database,cable,mongoid,settings}.yml',
    '**/config/{database,cable,settings}.yml.{example,sample,erb}',
    '**/config/settings/*.yml',
  ],
  *detect(file, context) {
    const [root] = readYaml(withoutRuby(file.text), context, { repeatedKeys: true })
    if (root?.kind !== 'map') return
    const name = baseNameOf(file.path).replace(/\..*$/, '')
    if (name === 'database') yield* readDatabases(root)
    else if (name === 'mongoid') yield* readMongo(root)
    else if (name === 'cable') yield* readCable(root)
    else yield* readSettings(root, name === 'settings' ? undefined : name)
  },
})

import { defineDetector } from '../../detect/detector.ts'
import { entryAt, intAt, itemsAt, textAt, textsAt, type ConfigNode } from '../../syntax/config-tree.ts'
import { environmentsOfFile } from '../../syntax/file-environments.ts'
import { fillDefaults, toAssignment } from '../../syntax/variables.ts'
import { plainUnit } from '../../syntax/plain-unit.ts'
import { readJson } from '../../syntax/json-document.ts'
import { redactWords } from '../../syntax/redact-words.ts'

export const ecsTaskDefinition = defineDetector({
  id: 'ecs-task-definition',
  title: 'Containers of task definitions of Amazon ECS',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html',
  family: 'deployment',
  files: ['**/*.json'],
  mayMatter: (text) => text.includes('"containerDefinitions"'),
  *detect(file, context) {
    const root = readJson(file.text, context)
    const family = textAt(root, 'family')
    const containers = itemsAt(root, 'containerDefinitions')
    for (const container of containers) {
      const name = textAt(container, 'name')
      const image = textAt(container, 'image')
      if (name === undefined) continue
      yield plainUnit({
        line: entryAt(container, 'name')?.line ?? container.line,
        form: 'ecs-container',
        name: containers.length === 1 ? (family ?? name) : name,
        hostNames: containers.length === 1 && family !== undefined && family !== name ? [name] : [],
        scope: family ?? 'ecs',
        ...(image === undefined ? {} : { image: fillDefaults(image) }),
        command: redactWords([...textsAt(entryAt(container, 'entryPoint')?.node), ...textsAt(entryAt(container, 'command')?.node)]),
        ports: itemsAt(container, 'portMappings').flatMap((mapping) => {
          const port = intAt(mapping, 'containerPort')
          return port === undefined ? [] : [{ container: port }]
        }),
        environment: itemsAt(container, 'environment').flatMap(toVariable),
        startsAfter: itemsAt(container, 'dependsOn').flatMap((item) => {
          const other = textAt(item, 'containerName')
          return other === undefined ? [] : [{ name: other, line: item.line }]
        }),
        environments: environmentsOfFile(file.path),
      })
    }
  },
})

function toVariable(item: ConfigNode): ReturnType<typeof toAssignment>[] {
  const key = textAt(item, 'name')
  return key === undefined ? [] : [toAssignment(key, textAt(item, 'value') ?? '', entryAt(item, 'name')?.line ?? item.line)]
}

import { defineDetector } from '../../detect/detector.ts'
import type { Unit } from '../../facts/finding.ts'
import { entriesAt, entryAt, intAt, itemsAt, nodeAt, textAt, textsAt, type ConfigNode } from '../../syntax/config-tree.ts'
import { readHcl } from '../../syntax/hcl-document.ts'
import { plainUnit } from '../../syntax/plain-unit.ts'
import { redactWords } from '../../syntax/redact-words.ts'
import { fillDefaults, toAssignment } from '../../syntax/variables.ts'

export const nomad = defineDetector({
  id: 'nomad',
  title: 'Tasks of jobs of Nomad',
  docs: 'https://developer.hashicorp.com/nomad/docs/job-specification',
  family: 'deployment',
  files: ['**/*.nomad', '**/*.nomad.hcl', '**/*.nomad.tpl', '**/nomad/**/*.hcl'],
  mayMatter: (text) => /^\s*job\s+"/m.test(text),
  *detect(file, context) {
    for (const { type, labels, body } of readHcl(file.text, context)) {
      if (type !== 'job') continue
      const job = labels[0] ?? 'job'
      const isJob = /^(?:batch|sysbatch)$/.test(textAt(body, 'type') ?? '') || nodeAt(body, 'periodic') !== undefined
      for (const group of [...itemsAt(body, 'group'), body])
        for (const task of itemsAt(group, 'task')) yield toUnit(task, group, job, isJob)
    }
  },
})

function toUnit(task: ConfigNode, group: ConfigNode, job: string, isJob: boolean): Unit {
  const [config] = itemsAt(task, 'config')
  const image = textAt(config, 'image')
  const command = textAt(config, 'command')
  const services = [...itemsAt(group, 'service'), ...itemsAt(task, 'service')].flatMap((service) => textAt(service, 'name') ?? [])
  const [service] = services
  // A task alone in its group is what the group offers.
  const name = (itemsAt(group, 'task').length === 1 ? service : undefined) ?? labelOf(task) ?? job
  const ports = itemsAt(group, 'network').flatMap((network) =>
    itemsAt(network, 'port').flatMap((port) => intAt(port, 'to') ?? intAt(port, 'static') ?? []),
  )
  return plainUnit({
    line: task.line,
    form: 'nomad-task',
    name,
    hostNames: [...new Set([...services, ...services.map((service) => `${service}.service.consul`)])].filter((host) => host !== name),
    scope: 'nomad',
    ...(image === undefined ? {} : { image: fillDefaults(image) }),
    command: redactWords([...(command === undefined ? [] : [command]), ...textsAt(entryAt(config, 'args')?.node)]),
    ports: ports.map((port) => ({ container: port })),
    environment: itemsAt(task, 'env').flatMap((env) =>
      entriesAt(env).map((entry) => toAssignment(entry.key, textAt(entry.node) ?? '', entry.line)),
    ),
    ...(isJob ? { job: true as const } : {}),
  })
}

/** The label of a block, as the reader of HCL keeps it beside its attributes. */
function labelOf(block: ConfigNode): string | undefined {
  return textAt(block, 'label')
}

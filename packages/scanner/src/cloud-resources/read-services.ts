import type { Unit } from '../facts/finding.ts'
import { directoryOf } from '../facts/paths.ts'
import { nameOfFolder } from '../syntax/cloud-stack.ts'
import { intAt, itemsAt, nodeAt, oneOrMoreAt, textAt, textsAt, type ConfigNode, type ConfigScalar } from '../syntax/config-tree.ts'
import { isSidecar } from '../syntax/sidecar.ts'
import { readYaml } from '../syntax/yaml-documents.ts'
import { assignmentsOf, isTemplate, nameOf, requirementsOf, terraformUnit, type Resource, type TerraformModule } from './create-module.ts'
import { receivesOf } from './receives-of.ts'

const FUNCTIONS = /^aws_lambda_function$/
const CONTAINERS =
  /^(?:google_cloud_run(?:_v2)?_(?:service|job)|azurerm_container_app(?:_job)?|kubernetes_(?:deployment|stateful_set)(?:_v1)?)$/

/** Resources that run code. */
export const SERVICES = new RegExp(`${FUNCTIONS.source}|${CONTAINERS.source}|^aws_(?:ecs_task_definition|apprunner_service)$`)

export function serviceNameOf(resource: Resource): string {
  const metadata = nodeAt(itemsAt(resource.body, 'metadata')[0], 'name')
  const body: ConfigNode = metadata ? (itemsAt(resource.body, 'metadata')[0] ?? resource.body) : resource.body
  return nameOf({ ...resource, body }, ...NAMES)
}

const NAMES = ['function_name', 'family', 'service_name', 'name']

/** One unit for each function, task or container service that the module runs. */
export function* readServices(module: TerraformModule): Iterable<Unit> {
  yield* readFunctions(module)
  const named = (type: RegExp): Resource[] => module.resources(type).filter((resource) => !isTemplate(resource, ...NAMES))
  for (const resource of named(/^aws_ecs_task_definition$/)) {
    const given = nodeAt(resource.body, 'container_definitions')
    const definitions = given?.kind === 'scalar' ? readJson(given) : given
    const containers = itemsAt(definitions).filter((one) => !isSidecar(textAt(one, 'name') ?? ''))
    for (const container of containers)
      yield toUnit(module, resource, container, containers.length > 1 ? (textAt(container, 'name') ?? resource.label) : undefined)
  }
  for (const resource of named(/^aws_apprunner_service$/)) {
    const image = oneOrMoreAt(oneOrMoreAt(resource.body, 'source_configuration')[0], 'image_repository')[0]
    if (image) yield toUnit(module, resource, image)
  }
  for (const resource of named(CONTAINERS)) {
    const containers = containersIn(resource.body, 6).filter((one) => !isSidecar(textAt(one, 'name') ?? ''))
    const [first] = containers
    if (first) yield toUnit(module, resource, first)
  }
}

function toUnit(module: TerraformModule, resource: Resource, container: ConfigNode, own?: string): Unit {
  const image = textAt(container, 'image') ?? textAt(container, 'image_identifier')
  const environment = [
    nodeAt(container, 'environment'),
    nodeAt(container, 'env'),
    nodeAt(oneOrMoreAt(container, 'image_configuration')[0], 'runtime_environment_variables'),
  ].flatMap(assignmentsOf)
  const name = own ?? serviceNameOf(resource)
  const port = [
    ...itemsAt(container, 'portMappings'),
    ...itemsAt(container, 'port_mappings'),
    ...itemsAt(container, 'ports'),
    ...itemsAt(container, 'port'),
  ]
    .map((item) => intAt(item, 'containerPort') ?? intAt(item, 'container_port'))
    .find((found) => found !== undefined)
  return terraformUnit(module, {
    line: resource.line,
    name,
    hostNames: name === resource.label ? [] : [resource.label],
    ...(image === undefined ? {} : { image }),
    command: textsAt(container, 'command').filter((word) => !word.includes('${')),
    ports: port === undefined ? [] : [{ container: port }],
    environment,
    ...(resource.type.endsWith('_job') ? { job: true as const } : {}),
    ...requirementsOf(resource.body),
  })
}

/** Blocks called `container` or `containers`, as deep as the providers nest them. */
function containersIn(node: ConfigNode, depth: number): ConfigNode[] {
  if (depth === 0 || node.kind !== 'map') return []
  return ['container', 'containers', 'template', 'spec'].flatMap((key) =>
    oneOrMoreAt(node, key).flatMap((item) => (key.startsWith('container') ? [item] : containersIn(item, depth - 1))),
  )
}

/** Functions of one folder of code are one service; of the others each stands for itself. */
function* readFunctions(module: TerraformModule): Iterable<Unit> {
  const byFolder = new Map<string, Resource[]>()
  for (const one of module.resources(FUNCTIONS).filter((resource) => !isTemplate(resource, ...NAMES))) {
    const key = folderOf(one, module) ?? `${one.label} alone`
    byFolder.set(key, [...(byFolder.get(key) ?? []), one])
  }
  for (const functions of byFolder.values()) {
    const [first] = functions
    if (!first) continue
    const folder = folderOf(first, module)
    const names = functions.map(serviceNameOf)
    const name = functions.length === 1 || folder === undefined ? serviceNameOf(first) : nameOfFolder(folder)
    const image = textAt(first.body, 'image_uri')
    const receives = functions.flatMap((one) => receivesOf(one, module))
    yield terraformUnit(module, {
      line: first.line,
      name,
      hostNames: names.filter((other) => other !== name),
      ...(folder === undefined ? {} : { build: { context: folder } }),
      ...(image === undefined ? {} : { image }),
      environment: functions.flatMap((one) =>
        oneOrMoreAt(one.body, 'environment').flatMap((block) => assignmentsOf(nodeAt(block, 'variables'))),
      ),
      ...(receives.length > 0 ? { receives } : {}),
      ...requirementsOf(first.body),
    })
  }
}

/** Where the code of a function is packed from: the folder of its archive, or the archive's own folder. */
function folderOf({ body }: Resource, module: TerraformModule): string | undefined {
  // What other tools than Terraform call the code they pack: its folder.
  const code = module.pathOf(textAt(body, 'code'))
  if (code !== undefined) return /\.\w+$/.test(code) ? directoryOf(code) : code
  const file = textAt(body, 'filename')
  const archive = /^\$\{data\.archive_file\.([\w-]+)\./.exec(file ?? '')?.[1]
  if (archive === undefined) {
    const path = module.pathOf(file)
    const folder = path === undefined ? undefined : directoryOf(path)
    return folder === module.folder || folder === '.' ? undefined : folder
  }
  const block = module.blocks.find(({ type, labels }) => type === 'data' && labels[0] === 'archive_file' && labels[1] === archive)
  const single = module.pathOf(textAt(block?.body, 'source_file'))
  return module.pathOf(textAt(block?.body, 'source_dir')) ?? (single === undefined ? undefined : directoryOf(single))
}

/** Definitions in a heredoc, which begins on the line before them; `${…}` may stand for a number. */
function readJson({ line, text }: ConfigScalar): ConfigNode | undefined {
  const json = text.replace(/:\s*(\$\{[^{}"]*\})/g, ': "$1"')
  return readYaml('\n'.repeat(line) + json, { skip: () => undefined })[0]
}

import { posix } from 'node:path'
import { importsOf, withoutComments, type ImportOf, type SourceModule } from './source-module.ts'

/** One border of the house; `docs/architecture.md` draws them. */
interface BorderRule {
  readonly name: string
  /** What is wrong with this module, each complaint with its line and with what to do instead. */
  readonly complaints: (module: SourceModule, imports: readonly ImportOf[]) => readonly Complaint[]
}

interface Complaint {
  readonly line: number
  readonly text: string
}

/** Which packages of the house each may import. The page of the explorer computes what-ifs itself, hence clustering. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  model: [],
  catalog: ['model'],
  scanner: ['model', 'catalog'],
  clustering: ['model'],
  report: ['model'],
  'estate-generator': [],
  cli: ['model', 'scanner', 'clustering', 'report'],
  explorer: ['model', 'clustering'],
  site: [],
}

const browserSafe = ['packages/model', 'packages/catalog', 'packages/clustering', 'packages/report', 'apps/explorer']
const diskModules = /^(?:node:)?(?:fs|fs\/promises|child_process)$|^(?:fast-glob|graceful-fs)$/
const mayTouchDisk = ['packages/scanner/src/io/', 'packages/estate-generator/src/', 'apps/cli/']

/** Heavy or opinionated libraries, each behind one module of ours. */
const doors: Readonly<Record<string, string>> = {
  'ts-morph': 'the one that parses TypeScript',
  'graphology-communities-louvain': 'the one that finds communities',
}

const domGlobals = /\b(?:document|window|HTMLElement|SVG\w*Element|getComputedStyle|requestAnimationFrame)\b/g
const domLibraries = /^(?:react|react-dom|d3-selection|d3-transition|d3-zoom|d3-drag|d3-brush|d3-axis)(?:\/|$)/
const domNames = /^(?:select|selectAll|create|transition|zoom|drag|brush\w*|axis\w+|pointer)$/

export const rules: readonly BorderRule[] = [
  {
    name: 'packages import one way',
    complaints: (module, imports) => {
      const importer = packageOf(module.path)
      const allowed = mayImport[importer]
      if (!allowed)
        return [{ line: 1, text: `"${importer}" has no line in mayImport of .config/borders/border-rules.ts: add what it may import.` }]
      return imports.flatMap(({ specifier, line }) => {
        const imported = /^@coppice\/(?<name>[^/]+)/.exec(specifier)?.groups?.['name']
        if (imported === undefined || allowed.includes(imported) || imported === importer) return []
        const list = allowed.length > 0 ? allowed.join(', ') : 'nothing of the house'
        return [
          { line, text: `${importer} may import ${list}, not ${imported}. Let the CLI hand the value over, or move the word into model.` },
        ]
      })
    },
  },
  {
    name: 'no reaching into a package',
    complaints: (module, imports) =>
      imports.flatMap(({ specifier, line }) => {
        const inside = /^@coppice\/[^/]+\/./.test(specifier)
        const outside = specifier.startsWith('.') && packageOf(posix.join(posix.dirname(module.path), specifier)) !== packageOf(module.path)
        if (!inside && !outside) return []
        return [{ line, text: `${specifier} lies inside another package. Import what its index.ts offers, or offer it there.` }]
      }),
  },
  {
    name: 'disk only at the edge',
    complaints: (module, imports) =>
      isIn(module, mayTouchDisk)
        ? []
        : complainAbout(
            imports,
            diskModules,
            (specifier) => `${specifier} is for scanner/src/io and apps/cli. Take text or an interface as an argument.`,
          ),
  },
  {
    name: 'runs in a browser',
    complaints: (module, imports) =>
      isIn(module, browserSafe)
        ? complainAbout(imports, /^node:/, (specifier) => `${specifier} does not exist in a browser, and this package runs there.`)
        : [],
  },
  {
    name: 'detectors, rules and proposers stand alone',
    complaints: (module, imports) =>
      imports.flatMap(({ specifier, line }) => {
        const own = unitOf(module.path)
        const other = unitOf(posix.join(posix.dirname(module.path), specifier))
        if (!specifier.startsWith('.') || !own || !other || own.family !== other.family || own.name === other.name) return []
        return [
          { line, text: `${own.family}/${own.name} must not know ${other.name}. Move what both need to a module beside ${own.family}.` },
        ]
      }),
  },
  {
    name: 'layout touches no DOM',
    complaints: (module, imports) => {
      if (!/\/views\/[^/]+\/(?:layout|prepare)\.ts$/.test(module.path)) return []
      const advice = 'draw in render.ts; this file turns data into data.'
      const lines = withoutComments(module.text).split('\n')
      return [
        ...complainAbout(imports, domLibraries, (specifier) => `${specifier} draws: ${advice}`),
        ...imports.flatMap(({ specifier, names, line }) =>
          specifier === 'd3' && names.some((name) => domNames.test(name)) ? [{ line, text: `This part of d3 draws: ${advice}` }] : [],
        ),
        ...lines.flatMap((text, index) =>
          [...text.matchAll(domGlobals)].map(([name]) => ({ line: index + 1, text: `${name} belongs to the page: ${advice}` })),
        ),
      ]
    },
  },
]

/** All that crosses a border, each as `path:line  what, and what to do instead  (rule)`. */
export function findBorderCrossings(modules: readonly SourceModule[]): string[] {
  const single = modules.flatMap((module) => {
    const imports = importsOf(module)
    return rules.flatMap(({ name, complaints }) =>
      complaints(module, imports).map(({ line, text }) => `${module.path}:${line}  ${text}  (${name})`),
    )
  })
  return [...single, ...findSecondDoors(modules), ...findUnregistered(modules)]
}

/** A library that belongs behind one door and is imported in several modules. */
function findSecondDoors(modules: readonly SourceModule[]): string[] {
  return Object.entries(doors).flatMap(([library, door]) => {
    const importers = modules.filter((module) => importsOf(module).some(({ specifier }) => specifier === library)).map(({ path }) => path)
    if (importers.length < 2) return []
    return [`${importers.join(', ')}  ${library} has one door, ${door}: go through it.  (one door)`]
  })
}

/** A unit that its registry does not list never runs, and nobody notices. */
function findUnregistered(modules: readonly SourceModule[]): string[] {
  const byPath = new Map(modules.map((module) => [module.path, module]))
  return modules.flatMap(({ path }) => {
    const unit = unitOf(path)
    const registry = byPath.get(posix.join(posix.dirname(path), '../index.ts'))
    if (!unit || !registry || !path.endsWith(`/${unit.family}/${unit.name}/index.ts`)) return []
    if (importsOf(registry).some(({ specifier }) => specifier === `./${unit.name}/index.ts`)) return []
    return [`${path}  ${unit.family}/${unit.name} is not in ${registry.path}, so it never runs: add it there.  (registry)`]
  })
}

function complainAbout(imports: readonly ImportOf[], specifiers: RegExp, word: (specifier: string) => string): Complaint[] {
  return imports.filter(({ specifier }) => specifiers.test(specifier)).map(({ specifier, line }) => ({ line, text: word(specifier) }))
}

function isIn(module: SourceModule, folders: readonly string[]): boolean {
  return folders.some((folder) => module.path.startsWith(folder))
}

/** `packages/scanner/src/x.ts` → `scanner`. */
function packageOf(path: string): string {
  return path.split('/')[1] ?? ''
}

/** The unit of growth a module belongs to: a folder that must not know its neighbours. Files beside such folders are for all of them. */
function unitOf(path: string): { family: string; name: string } | undefined {
  const match = /\/(?<family>detectors|rules|proposers|layers|views|renderers|sources)\/(?<name>[^/]+)\//.exec(path)?.groups
  const { family, name } = match ?? {}
  return family === undefined || name === undefined ? undefined : { family, name }
}

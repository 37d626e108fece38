import type { Expression } from '../facts/expression.ts'
import type { Declaration } from '../facts/finding.ts'
import type { Grammar, SyntaxNode } from '../syntax/tree-sitter.ts'

/** How a grammar names what every language has. With this and a table of call shapes a language is read; no code per language. */
export interface Language {
  readonly grammar: Grammar
  /** Ecosystem of its packages, as the catalog calls it. */
  readonly ecosystem: string
  readonly strings: ReadonlySet<string>
  /** Nodes inside a string that are its text. */
  readonly contents: ReadonlySet<string>
  /** Nodes inside a string that hold an expression. */
  readonly interpolations: ReadonlySet<string>
  /** Nodes that stand for the one expression inside them: parentheses, casts, `await`, arguments. */
  readonly wrappers: ReadonlySet<string>
  /** Nodes with `left` and `right` and an operator between. */
  readonly binaries: ReadonlySet<string>
  readonly joining: ReadonlySet<string>
  /** Operators that give the one or the other side. */
  readonly choosing: ReadonlySet<string>
  readonly conditionals: ReadonlySet<string>
  readonly calls: ReadonlySet<string>
  /** Literals of a type, which shapes may know as `new package.Type`; their keys are named arguments. */
  readonly literals?: ReadonlySet<string>
  readonly names: ReadonlySet<string>
  readonly members: ReadonlySet<string>
  readonly subscripts: ReadonlySet<string>
  /** Definitions of functions and methods, with a `name` and `parameters`. */
  readonly functions: ReadonlySet<string>
  readonly classes: ReadonlySet<string>
  /** What stands before a dot may be the name of an imported package: names keep it where it is. */
  readonly packages?: true
  /** Assignments and declarations: the name and the value of each. */
  /** Members that stand for the object they are read from: `options.Value`. */
  readonly transparent?: ReadonlySet<string>
  /** Names of things may be passed to functions that put them into keys, channels and paths: keep them as arguments. */
  readonly namesAsArguments?: true
  /** Types of what a file declares by name, as written, without type arguments. */
  readonly typesIn?: (root: SyntaxNode) => ReadonlyMap<string, string>
  /** Types and static methods with the names in them: what of a library a service runs. */
  readonly declarationsIn?: (root: SyntaxNode) => readonly Declaration[]
  /** Functions of one name may differ by their parameters. */
  readonly overloads?: true
  /** The type that a call gives, where it says so: `services.GetRequiredService<Limits>()`. */
  readonly typeGivenBy?: (node: SyntaxNode) => string | undefined
  /** Classes of these nodes declare what others do: routes of theirs are served only where they say that they are served. */
  readonly interfaces?: ReadonlySet<string>
  /** The text that a literal of a type stands for: its full name. */
  readonly typeLiteral?: (node: SyntaxNode) => string | undefined
  /** Code that only tests run. */
  readonly isTest?: (node: SyntaxNode) => boolean
  /** Strings whose text stands between their interpolations, without nodes of its own. */
  readonly textBetween?: ReadonlySet<string>
  /** Names inside the braces of a format are read from around it: `format!("{base}/items")`. */
  readonly captures?: true
  /** The key of a framework's setting that an expression reads: `Rails.configuration.stock_url`. */
  readonly settingRead?: (node: SyntaxNode) => string | undefined
  /** The name that a call without arguments reads, in languages where reading a member is a call. */
  readonly memberRead?: (node: SyntaxNode) => string | undefined
  /** The member that a call without arguments reads: `limits.getHost()`. */
  readonly getter?: (node: SyntaxNode) => { readonly object: string; readonly member: string } | undefined
  /** Types whose members are constants or settings, read from the object before a dot. */
  readonly holders?: RegExp
  /** A type that a framework fills from a section of the settings: `Configure<Limits>(config.GetSection("Limits"))`. */
  readonly bindingIn?: (node: SyntaxNode) => { readonly type: string; readonly section: SyntaxNode | string } | undefined
  readonly assignmentsIn: (node: SyntaxNode) => readonly { name: string; value: SyntaxNode }[]
  readonly calleeOf: (node: SyntaxNode) => string
  readonly argumentsOf: (node: SyntaxNode) => readonly Argument[]
  /** Imported modules: specifier and the name it is used by. */
  readonly importsIn: (node: SyntaxNode) => readonly ImportedModule[]
  /** A function is handed its router or gives it back, so that routes are known by the function they stand in. */
  readonly routersByFunction?: true
  /** Functions that are annotated with routes are put below paths by their names. */
  readonly handlersByName?: true
  /** Names that a framework fills from what is written beside them: tags of a struct's fields. */
  readonly givenIn?: (node: SyntaxNode) => readonly { name: string; value: Expression }[]
  /** Annotations, attributes, decorators on a definition: their name and arguments. */
  readonly annotationsOf: (node: SyntaxNode) => readonly { name: string; node: SyntaxNode; arguments: readonly Argument[] }[]
}

export interface ImportedModule {
  readonly specifier: string
  readonly local: string
  /** Names that are taken out of the module; the module itself where absent. */
  readonly names?: readonly { imported: string; local: string }[]
}

export interface Argument {
  /** Name of a keyword argument, or key of an initialiser. */
  readonly name: string | undefined
  readonly value: SyntaxNode
  /** What it stands for, where no node of an expression holds it: tokens of a macro. */
  readonly given?: Expression
  /** What it stands for, where that is no value: the name of a type. */
  readonly text?: string
}

/** What calls mean: rows of data, first match wins. */
export interface CallShape {
  /** Matched against the callee as written, without arguments: `http.Get`, `restTemplate.getForObject`, `new URL`. */
  readonly callee: RegExp
  /** Holds only in files that import something matching this. */
  readonly imports?: RegExp
  /** Holds only inside the arguments of a call matching this. */
  readonly within?: RegExp
  /** What it is called on: matched against the type of that name where the file declares it, else against the name itself. */
  readonly on?: RegExp
  /** Holds only where the first argument reads so. */
  readonly first?: RegExp
  /** Holds only where the second argument reads so. */
  readonly second?: RegExp
  readonly means: Meaning
}

/**
 * Selectors of arguments: `0` by position, `host` by keyword, `0.Addr` for a key of an initialiser, `made:0` for an argument of the call that made
 * what this is called on; alternatives in order.
 */
export type Meaning =
  | { is: 'environment'; key: string; fallback?: string }
  | { is: 'setting'; key: string; fallback?: string; section?: string }
  /** `%s`, `{}` or `{0}` in the first argument, filled from the others. */
  | { is: 'format' }
  /** What it is called on, or an argument where that is not there: `unwrap_or("a")`. */
  | { is: 'otherwise'; value: string }
  /** Any of the arguments: `List.of("a", "b")`. */
  | { is: 'list' }
  /** The value of an argument, or of the `receiver`. */
  | { is: 'same'; as: string }
  | {
      is: 'reference'
      relation: 'calls' | 'stores-in' | 'publishes' | 'consumes' | 'uses-saas'
      /** Absent where another library decides it. */
      protocol?: string
      client: string
      target?: readonly string[]
      /** Settings in which the address stands for the name that an argument gives, `*`. */
      targetIn?: { readonly name: string; readonly settings: readonly string[] }
      /** The argument that names the connection string of the target. */
      connection?: string
      /** Means nothing where no target is `given`, or none that this place tells: `told`. */
      needsTarget?: 'given' | 'told'
      /** A path without a host goes to an address that is set elsewhere, and is a reference of its own there. */
      leavesRelative?: true
      channel?: readonly string[]
      /** Setting in which the channel stands for the name given here, `*`; where nobody sets it, the name is the channel. */
      channelIn?: string
      /** Means nothing where no channel is named. */
      needsChannel?: true
      database?: readonly string[]
      method?: string
      purpose?: 'registry' | 'config' | 'monitoring' | 'identity' | 'synthetic'
    }
  | Route
  /** Makes or opens a router whose routes lie below a path: `r.Group("/v1")`, `APIRouter(prefix="/carts")`. */
  | { is: 'group'; path: readonly string[] }
  /** Puts a router below a path: `app.include_router(carts.router, prefix="/carts")`. */
  | { is: 'mount'; path: readonly string[]; router: string }
  /** Puts functions that are annotated with their routes below a path, or below the groups around: `.service(list)`, `.mount("/carts", routes![list, add])`. */
  | { is: 'handlers'; path?: readonly string[]; of: string }
  /** Stands for the routes of another module where a handler is expected: `include("carts.urls")`. */
  | { is: 'included' }
  | { is: 'listen'; port: readonly string[] }

export interface Route {
  readonly is: 'route'
  /** A verb; `named`: among the arguments; `handler`: what the handler is wrapped in says it; `*`: any, or as the path or the calls that follow say. */
  readonly method: string
  /** Where an argument before the path says the verb. */
  readonly verb?: string
  readonly path: readonly string[]
  /** The framework's paths need no slash in front. */
  readonly bare?: true
  /** Paths that do not begin with a slash are something else. */
  readonly slash?: true
  /** Annotation beside this one that has the path: `@Path` beside `@GET`. */
  readonly beside?: string
  /** Stands for the routes of a collection and of its items. */
  readonly resource?: true
  /** The list that holds the routes, where no router is named. */
  readonly router?: string
}

/** What annotations mean; `path` of a class-level row stands before the paths of its methods. */
export interface AnnotationShape {
  readonly name: RegExp
  readonly imports?: RegExp
  /** Holds only in a class that is annotated with something matching this. */
  readonly owner?: RegExp
  readonly means:
    | Route
    | Extract<Meaning, { is: 'reference' }>
    | { is: 'prefix'; path: readonly string[] }
    /** What the methods are annotated with is called, not served: a reference, with the path before those of the methods. */
    | (Omit<Extract<Meaning, { is: 'reference' }>, 'is'> & { readonly is: 'client'; readonly path: readonly string[] })
    | { is: 'setting-value'; key: string }
    /** The class itself is served at a path, below the one that a setting says, unless an argument says that it is not. */
    | { is: 'resource'; path: readonly string[]; below: string; unless: string }
    | { is: 'entry-point' }
}

export interface CodeShapes {
  readonly calls: readonly CallShape[]
  readonly annotations: readonly AnnotationShape[]
  /** Names that a framework reads from a module of settings: `DATABASES` of Django. */
  readonly assignments?: readonly {
    readonly name: RegExp
    readonly imports?: RegExp
    readonly means: Extract<Meaning, { is: 'reference' }>
  }[]
  /** Subscripts that read the environment or settings: `os.environ["X"]`. */
  readonly subscripts: readonly { object: RegExp; is: 'environment' | 'setting' }[]
}

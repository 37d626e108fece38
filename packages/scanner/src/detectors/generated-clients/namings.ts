import type { ContractUse } from '../../facts/finding.ts'

/** How the generator of a language names what it makes of a service; the first group is the service. */
interface Naming {
  readonly extensions: RegExp
  readonly role: ContractUse['role']
  readonly pattern: RegExp
}

const JVM = /^(?:java|kts?|scala)$/
const SCRIPT = /^(?:[cm]?[jt]s|tsx)$/

/** A name that is no service's by chance is of no harm: only what a proto file of the estate declares is linked. */
export const NAMINGS: readonly Naming[] = [
  { extensions: /^go$/, role: 'serves', pattern: /\.Register(\w+?)Server\(/g },
  { extensions: /^go$/, role: 'serves', pattern: /connect\.New(\w+?)Handler\(/g },
  { extensions: /^go$/, role: 'calls', pattern: /\.New(\w+?)(?:Protobuf|JSON)?Client\(/g },
  { extensions: /^py$/, role: 'serves', pattern: /\badd_(\w+?)Servicer_to_server\(/g },
  { extensions: /^py$/, role: 'calls', pattern: /\b(?<!class )([A-Z]\w*?)(?:Async)?Stub\(/g },
  { extensions: JVM, role: 'serves', pattern: /\b(\w+?)Grpc(?:Kt)?\.\w+ImplBase\b/g },
  { extensions: JVM, role: 'serves', pattern: /\bextends\s+([A-Z]\w*?)(?:Coroutine)?ImplBase\b/g },
  { extensions: JVM, role: 'calls', pattern: /\b(\w+?)Grpc(?:Kt)?\.(?:new)?\w*Stub\b/g },
  { extensions: /^cs$/, role: 'serves', pattern: /\b(\w+)\.\1Base\b/g },
  { extensions: /^cs$/, role: 'calls', pattern: /\b(\w+)\.\1Client\b/g },
  { extensions: /^(?:cc|cpp|cxx)$/, role: 'serves', pattern: /\bpublic\s+(?:\w+::)*(\w+)::(?:Async|Callback)?Service\b/g },
  { extensions: /^(?:cc|cpp|cxx)$/, role: 'calls', pattern: /\b(\w+)::NewStub\(/g },
  { extensions: /^rs$/, role: 'serves', pattern: /\b([A-Z]\w*?)Server::(?:new|with_interceptor)\(/g },
  { extensions: /^rs$/, role: 'calls', pattern: /\b([A-Z]\w*?)Client::(?:new|connect|with_interceptor)\(/g },
  { extensions: /^rb$/, role: 'serves', pattern: /<\s*(?:\w+::)*(\w+)::Service\b/g },
  { extensions: /^rb$/, role: 'calls', pattern: /\b(\w+)::Stub\.new\b/g },
  { extensions: /^ex$/, role: 'serves', pattern: /\buse\s+GRPC\.Server,\s*service:\s*(?:\w+\.)*?(\w+)\.Service\b/g },
  { extensions: /^ex$/, role: 'calls', pattern: /\b(\w+)\.Stub\.\w+\(/g },
  { extensions: /^php$/, role: 'calls', pattern: /\bnew\s+(?:\\?\w+\\)*(\w+?)Client\(/g },
  { extensions: SCRIPT, role: 'serves', pattern: /\.addService\(\s*(?:[\w$]+\.)*?(\w+?)(?:\.service|Service\s*,|Definition\s*,)/g },
  { extensions: SCRIPT, role: 'serves', pattern: /@Grpc(?:Stream)?(?:Method|Call)\(\s*['"](\w+)['"]/g },
  { extensions: SCRIPT, role: 'serves', pattern: /@(\w+)ControllerMethods\(/g },
  { extensions: SCRIPT, role: 'serves', pattern: /\brouter\.service\(\s*(\w+)\s*,/g },
  { extensions: SCRIPT, role: 'calls', pattern: /\bgetService(?:<[^>]*>)?\(\s*['"](\w+)['"]/g },
  { extensions: SCRIPT, role: 'calls', pattern: /\bcreate(?:Promise|Callback)?Client\(\s*(\w+?)(?:Definition)?\s*,/g },
  { extensions: SCRIPT, role: 'calls', pattern: /\bnew\s+(?:[\w$]+\.)*(\w+?)(?:Promise)?(?:Client)?\([^)]*[cC]redentials\b/g },
  { extensions: SCRIPT, role: 'calls', pattern: /\bnew\s+(?:[\w$]+\.)*([A-Z]\w+?)(?:Promise)?Client\(/g },
]

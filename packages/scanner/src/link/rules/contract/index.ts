import { confidence } from '../../../confidence.ts'
import { implementersOf, indexContracts } from '../../contracts.ts'
import { defineFactRule } from '../../estate.ts'

/**
 * Code builds the client of a proto service that one other component serves. It says who is meant even where the address comes from a
 * place that nobody can follow.
 */
export const contract = defineFactRule({
  id: 'contract',
  title: 'Clients of a contract, and the one component that serves it',
  *link(estate) {
    const contracts = indexContracts(estate)
    for (const component of estate.components) {
      for (const file of estate.filesOf(component)) {
        for (const fact of estate.index.inFile('contract-use', file)) {
          const declared = fact.role === 'calls' ? contracts.declared(fact.contract) : undefined
          const found = declared && implementersOf(fact.contract, component, contracts)
          if (!declared || !found || found.component === component) continue
          yield {
            from: { kind: 'component', component },
            to: { kind: 'component', component: found.component },
            relation: 'calls',
            protocol: 'grpc',
            purpose: component.role === 'load-generator' ? 'synthetic' : 'business',
            confidence: confidence.contract * (found.because ? 1 : confidence.assumption),
            optional: false,
            evidence: [
              estate.evidenceOf(fact, 'inferred', `builds a client of ${declared.name}`),
              ...(found.because ? [estate.evidenceOf(found.because, 'inferred', `serves ${declared.name}`)] : []),
              estate.evidenceOf(declared, 'declared', `defines ${declared.name}`),
            ],
          }
        }
      }
    }
  },
})

import { definePurpose } from '../technology.ts'

export const configurationServer = definePurpose('configuration-server', { kind: 'infrastructure', role: 'config' }, [
  {
    id: 'spring-cloud-config-server',
    name: 'Spring Cloud Config Server',
    packagesAre: 'server',
    matches: { maven: ['org.springframework.cloud:spring-cloud-config-server'] },
  },
])

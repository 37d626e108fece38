import { definePurpose } from '../technology.ts'

export const serviceRegistry = definePurpose('service-registry', { kind: 'infrastructure', role: 'registry' }, [
  {
    id: 'consul',
    name: 'Consul',
    vendor: 'HashiCorp',
    matches: {
      npm: ['consul'],
      go: ['github.com/hashicorp/consul/api'],
      gem: ['diplomat'],
      cargo: ['consulrs'],
      images: ['consul', 'hashicorp/consul'],
      ports: [8500],
    },
  },
  {
    id: 'eureka-server',
    name: 'Eureka Server',
    packagesAre: 'server',
    matches: {
      maven: [
        'org.springframework.cloud:spring-cloud-netflix-eureka-server',
        'org.springframework.cloud:spring-cloud-starter-eureka-server',
        'org.springframework.cloud:spring-cloud-starter-netflix-eureka-server',
      ],
    },
  },
  { id: 'nacos', name: 'Nacos', matches: { images: ['nacos-server'], ports: [8848] } },
])

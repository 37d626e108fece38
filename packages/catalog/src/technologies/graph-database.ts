import { definePurpose } from '../technology.ts'

export const graphDatabase = definePurpose('graph-database', { kind: 'datastore' }, [
  { id: 'dgraph', name: 'Dgraph', matches: { npm: ['dgraph-js'], go: ['github.com/dgraph-io/dgo'], images: ['dgraph'] } },
  {
    id: 'neo4j',
    name: 'Neo4j',
    protocol: 'bolt',
    matches: {
      npm: ['neo4j-driver'],
      pypi: ['neo4j', 'py2neo'],
      maven: ['org.neo4j.driver:neo4j-java-driver', 'org.springframework.boot:spring-boot-starter-data-neo4j'],
      go: ['github.com/neo4j/neo4j-go-driver'],
      nuget: ['Neo4j.Driver'],
      gem: ['activegraph', 'neo4j-ruby-driver'],
      composer: ['laudis/neo4j-php-client'],
      cargo: ['neo4rs'],
      images: ['neo4j'],
      schemes: ['bolt', 'bolt+s', 'neo4j', 'neo4j+s'],
      ports: [7687],
    },
  },
])

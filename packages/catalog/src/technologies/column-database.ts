import { definePurpose } from '../technology.ts'

export const columnDatabase = definePurpose('column-database', { kind: 'datastore' }, [
  {
    id: 'cassandra',
    name: 'Cassandra',
    protocol: 'cassandra',
    matches: {
      npm: ['cassandra-driver'],
      pypi: ['cassandra-driver'],
      maven: ['com.datastax.oss:java-driver-core', 'com.outworkers:*', 'org.springframework.boot:spring-boot-starter-data-cassandra'],
      go: ['github.com/gocql/gocql'],
      nuget: ['CassandraCSharpDriver'],
      gem: ['cassandra-driver'],
      cargo: ['cdrs-tokio'],
      images: ['cassandra'],
      schemes: ['cassandra'],
      ports: [9042],
    },
  },
  { id: 'scylladb', name: 'ScyllaDB', protocol: 'cassandra', matches: { cargo: ['scylla'], images: ['scylladb/scylla'] } },
])

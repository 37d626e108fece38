import { definePurpose } from '../technology.ts'

export const coordinationStore = definePurpose('coordination-store', { kind: 'datastore' }, [
  {
    id: 'etcd',
    name: 'etcd',
    protocol: 'etcd',
    matches: {
      npm: ['etcd3'],
      pypi: ['etcd3'],
      go: ['go.etcd.io/etcd/client/v3'],
      gem: ['etcdv3'],
      cargo: ['etcd-client'],
      images: ['etcd'],
      ports: [2379],
    },
  },
  {
    id: 'zookeeper',
    name: 'ZooKeeper',
    protocol: 'zookeeper',
    matches: {
      maven: ['org.apache.curator:*', 'org.apache.zookeeper:zookeeper'],
      gem: ['zk'],
      cargo: ['zookeeper'],
      images: ['cp-zookeeper', 'zookeeper'],
      schemes: ['zookeeper'],
      ports: [2181],
    },
  },
])

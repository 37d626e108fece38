import { definePurpose } from '../technology.ts'

export const vectorDatabase = definePurpose('vector-database', { kind: 'datastore' }, [
  {
    id: 'astra-db',
    name: 'Astra DB',
    vendor: 'DataStax',
    kind: 'saas',
    matches: { npm: ['@datastax/astra-db-ts'], pypi: ['astrapy'], hosts: ['*.apps.astra.datastax.com'], environment: ['ASTRA_DB_'] },
  },
  {
    id: 'chroma',
    name: 'Chroma',
    protocol: 'chroma',
    matches: { npm: ['chromadb'], pypi: ['chromadb'], images: ['chroma', 'chromadb/chroma'] },
  },
  {
    id: 'milvus',
    name: 'Milvus',
    protocol: 'milvus',
    matches: { npm: ['@zilliz/milvus2-sdk-node'], pypi: ['pymilvus'], images: ['milvus'], ports: [19530] },
  },
  {
    id: 'pinecone',
    name: 'Pinecone',
    kind: 'saas',
    matches: {
      npm: ['@pinecone-database/pinecone'],
      pypi: ['pinecone', 'pinecone-client'],
      gem: ['pinecone'],
      cargo: ['pinecone-sdk'],
      hosts: ['*.pinecone.io'],
      environment: ['PINECONE_'],
    },
  },
  {
    id: 'qdrant',
    name: 'Qdrant',
    protocol: 'qdrant',
    matches: {
      npm: ['@qdrant/js-client-rest'],
      pypi: ['qdrant-client'],
      go: ['github.com/qdrant/go-client'],
      gem: ['qdrant-ruby'],
      cargo: ['qdrant-client'],
      images: ['qdrant'],
      ports: [6333],
    },
  },
  {
    id: 'turbopuffer',
    name: 'turbopuffer',
    kind: 'saas',
    matches: {
      npm: ['@turbopuffer/turbopuffer'],
      pypi: ['turbopuffer'],
      hosts: ['*.turbopuffer.com', 'api.turbopuffer.com'],
      environment: ['TURBOPUFFER_'],
    },
  },
  {
    id: 'upstash-vector',
    name: 'Upstash Vector',
    vendor: 'Upstash',
    kind: 'saas',
    matches: { npm: ['@upstash/vector'], hosts: ['*-vector.upstash.io'], environment: ['UPSTASH_VECTOR_'] },
  },
  {
    id: 'weaviate',
    name: 'Weaviate',
    protocol: 'weaviate',
    matches: { npm: ['weaviate-client', 'weaviate-ts-client'], pypi: ['weaviate-client'], images: ['weaviate'] },
  },
  {
    id: 'zilliz',
    name: 'Zilliz Cloud',
    vendor: 'Zilliz',
    kind: 'saas',
    matches: { hosts: ['*.cloud.zilliz.com', '*.zillizcloud.com'], environment: ['ZILLIZ_'] },
  },
])

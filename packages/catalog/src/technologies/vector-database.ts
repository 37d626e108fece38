import { definePurpose } from '../technology.ts'

export const vectorDatabase = definePurpose('vector-database', { kind: 'datastore' }, [
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
      images: ['qdrant'],
      ports: [6333],
    },
  },
  {
    id: 'weaviate',
    name: 'Weaviate',
    protocol: 'weaviate',
    matches: { npm: ['weaviate-client', 'weaviate-ts-client'], pypi: ['weaviate-client'], images: ['weaviate'] },
  },
])

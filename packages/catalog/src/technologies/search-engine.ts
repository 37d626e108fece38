import { definePurpose } from '../technology.ts'

export const searchEngine = definePurpose('search-engine', { kind: 'datastore' }, [
  {
    id: 'algolia',
    name: 'Algolia',
    kind: 'saas',
    matches: {
      npm: ['algoliasearch', 'instantsearch.js', 'react-instantsearch'],
      pypi: ['algoliasearch'],
      go: ['github.com/algolia/algoliasearch-client-go'],
      hosts: ['*.algolia.net', '*.algolianet.com'],
      environment: ['ALGOLIA_'],
    },
  },
  {
    id: 'elasticsearch',
    name: 'Elasticsearch',
    vendor: 'Elastic',
    protocol: 'elasticsearch',
    matches: {
      npm: ['@elastic/elasticsearch', 'elasticsearch'],
      pypi: ['elasticsearch', 'elasticsearch-dsl'],
      maven: [
        'co.elastic.clients:elasticsearch-java',
        'org.elasticsearch.client:*',
        'org.springframework.boot:spring-boot-starter-data-elasticsearch',
      ],
      go: ['github.com/elastic/go-elasticsearch', 'github.com/olivere/elastic'],
      nuget: ['Elastic.Clients.Elasticsearch', 'NEST'],
      images: ['elasticsearch'],
      schemes: ['elasticsearch'],
      ports: [9200],
    },
  },
  {
    id: 'meilisearch',
    name: 'Meilisearch',
    protocol: 'meilisearch',
    matches: { npm: ['meilisearch'], pypi: ['meilisearch'], images: ['meilisearch'], ports: [7700] },
  },
  {
    id: 'opensearch',
    name: 'OpenSearch',
    protocol: 'elasticsearch',
    matches: {
      npm: ['@opensearch-project/opensearch'],
      pypi: ['opensearch-py'],
      go: ['github.com/opensearch-project/opensearch-go'],
      images: ['opensearch'],
    },
  },
  {
    id: 'solr',
    name: 'Solr',
    protocol: 'solr',
    matches: { npm: ['solr-client'], pypi: ['pysolr'], maven: ['org.apache.solr:solr-solrj'], images: ['solr'], ports: [8983] },
  },
  {
    id: 'typesense',
    name: 'Typesense',
    protocol: 'typesense',
    matches: { npm: ['typesense'], pypi: ['typesense'], images: ['typesense'], ports: [8108] },
  },
])

import { definePurpose } from '../technology.ts'

export const documentDatabase = definePurpose('document-database', { kind: 'datastore' }, [
  { id: 'cosmos-db', name: 'Azure Cosmos DB', vendor: 'Microsoft', kind: 'saas', matches: { npm: ['@azure/cosmos'], pypi: ['azure-cosmos'], go: ['github.com/Azure/azure-sdk-for-go/sdk/data/azcosmos'], nuget: ['Microsoft.Azure.Cosmos'], hosts: ['*.documents.azure.com'] } },
  { id: 'couchbase', name: 'Couchbase', protocol: 'couchbase', matches: { npm: ['couchbase'], pypi: ['couchbase'], maven: ['com.couchbase.client:java-client'], images: ['couchbase'], schemes: ['couchbase'], ports: [8091] } },
  { id: 'couchdb', name: 'CouchDB', protocol: 'couchdb', matches: { npm: ['nano', 'pouchdb'], images: ['couchdb'], schemes: ['couchdb'], ports: [5984] } },
  { id: 'dynamodb', name: 'DynamoDB', vendor: 'Amazon Web Services', protocol: 'dynamodb', matches: { npm: ['@aws-sdk/client-dynamodb', '@aws-sdk/lib-dynamodb', 'dynamoose'], pypi: ['pynamodb'], maven: ['software.amazon.awssdk:dynamodb'], go: ['github.com/aws/aws-sdk-go-v2/service/dynamodb', 'github.com/aws/aws-sdk-go/service/dynamodb'], nuget: ['AWSSDK.DynamoDBv2'], images: ['amazon/dynamodb-local'], hosts: ['dynamodb.*.amazonaws.com'] } },
  { id: 'ferretdb', name: 'FerretDB', protocol: 'mongodb', matches: { images: ['ferretdb'] } },
  { id: 'firestore', name: 'Firestore', vendor: 'Google', kind: 'saas', matches: { npm: ['@google-cloud/firestore'], pypi: ['google-cloud-firestore'], hosts: ['firestore.googleapis.com'] } },
  { id: 'mongodb', name: 'MongoDB', protocol: 'mongodb', matches: { npm: ['@nestjs/mongoose', 'mongodb', 'mongoose', 'monk'], pypi: ['beanie', 'mongoengine', 'motor', 'pymongo'], maven: ['org.mongodb:*', 'org.springframework.boot:spring-boot-starter-data-mongodb', 'org.springframework.boot:spring-boot-starter-data-mongodb-reactive'], go: ['github.com/globalsign/mgo', 'go.mongodb.org/mongo-driver', 'gopkg.in/mgo.v2'], nuget: ['MongoDB.Driver'], gem: ['mongoid'], cargo: ['mongodb'], images: ['mongo', 'mongodb', 'percona-server-mongodb'], schemes: ['mongodb', 'mongodb+srv'], ports: [27017] } },
  { id: 'mongodb-atlas', name: 'MongoDB Atlas', vendor: 'MongoDB', kind: 'saas', matches: { hosts: ['*.mongodb.net'] } },
  { id: 'rethinkdb', name: 'RethinkDB', protocol: 'rethinkdb', matches: { npm: ['rethinkdb'], images: ['rethinkdb'], ports: [28015] } },
])

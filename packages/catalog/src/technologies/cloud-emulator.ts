import { definePurpose } from '../technology.ts'

export const cloudEmulator = definePurpose('cloud-emulator', { kind: 'infrastructure' }, [
  { id: 'azurite', name: 'Azurite', matches: { images: ['azurite'] } },
  {
    id: 'localstack',
    name: 'LocalStack',
    emulates: ['dynamodb', 'eventbridge', 'kinesis', 'lambda', 's3', 'sns', 'sqs'],
    matches: { images: ['localstack', 'localstack-pro'] },
  },
  {
    id: 'moto',
    name: 'Moto',
    emulates: ['dynamodb', 'eventbridge', 'kinesis', 's3', 'sns', 'sqs'],
    matches: { images: ['motoserver/moto'] },
  },
  { id: 'wiremock', name: 'WireMock', matches: { images: ['wiremock/wiremock'] } },
])

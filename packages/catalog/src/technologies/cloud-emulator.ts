import { definePurpose } from '../technology.ts'

export const cloudEmulator = definePurpose('cloud-emulator', { kind: 'infrastructure' }, [
  { id: 'azurite', name: 'Azurite', matches: { images: ['azurite'] } },
  { id: 'localstack', name: 'LocalStack', matches: { images: ['localstack'] } },
  { id: 'wiremock', name: 'WireMock', matches: { images: ['wiremock/wiremock'] } },
])

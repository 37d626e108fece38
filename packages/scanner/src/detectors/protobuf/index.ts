import { defineDetector } from '../../detect/detector.ts'
import { readServices } from './read-services.ts'

export const protobuf = defineDetector({
  id: 'protobuf',
  title: 'Services and their calls in definitions of Protocol Buffers',
  docs: 'https://protobuf.dev/reference/protobuf/proto3-spec/',
  family: 'usage',
  files: ['**/*.proto'],
  mayMatter: (text) => /\bservice\s+\w+\s*\{/.test(text),
  detect: (file) => readServices(file.text),
})

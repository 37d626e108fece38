import { definePurpose } from '../technology.ts'

export const runtime = definePurpose('runtime', { kind: 'language' }, [
  { id: 'bun', name: 'Bun', matches: { images: ['oven/bun'] } },
  { id: 'deno', name: 'Deno', matches: { images: ['denoland/deno'] } },
  {
    id: 'dotnet',
    name: '.NET',
    matches: {
      images: [
        'mcr.microsoft.com/dotnet/aspnet',
        'mcr.microsoft.com/dotnet/runtime',
        'mcr.microsoft.com/dotnet/runtime-deps',
        'mcr.microsoft.com/dotnet/sdk',
      ],
    },
  },
  { id: 'go', name: 'Go', matches: { images: ['golang'] } },
  { id: 'java', name: 'Java', matches: { images: ['adoptopenjdk', 'amazoncorretto', 'eclipse-temurin', 'openjdk'] } },
  { id: 'nodejs', name: 'Node.js', matches: { images: ['node'] } },
  { id: 'php', name: 'PHP', matches: { images: ['php'] } },
  { id: 'python', name: 'Python', matches: { images: ['python'] } },
  { id: 'ruby', name: 'Ruby', matches: { images: ['ruby'] } },
  { id: 'rust', name: 'Rust', matches: { images: ['rust'] } },
])

import { definePurpose } from '../technology.ts'

export const jobQueue = definePurpose('job-queue', { kind: 'library' }, [
  { id: 'bullmq', name: 'BullMQ', protocol: 'redis', matches: { npm: ['@nestjs/bull', '@nestjs/bullmq', 'bull', 'bullmq'] } },
  { id: 'celery', name: 'Celery', matches: { pypi: ['celery'] } },
  { id: 'hangfire', name: 'Hangfire', matches: { nuget: ['Hangfire', 'Hangfire.*'] } },
  { id: 'sidekiq', name: 'Sidekiq', matches: { gem: ['sidekiq-pro'] } },
])

import { definePurpose } from '../technology.ts'

export const jobQueue = definePurpose('job-queue', { kind: 'library' }, [
  { id: 'bullmq', name: 'BullMQ', protocol: 'redis', matches: { npm: ['@nestjs/bull', '@nestjs/bullmq', 'bull', 'bullmq'] } },
  { id: 'celery', name: 'Celery', matches: { pypi: ['celery'] } },
  { id: 'delayed-job', name: 'Delayed Job', matches: { gem: ['delayed_job', 'delayed_job_active_record'] } },
  { id: 'good-job', name: 'GoodJob', matches: { gem: ['good_job'] } },
  { id: 'hangfire', name: 'Hangfire', matches: { nuget: ['Hangfire', 'Hangfire.*'] } },
  { id: 'horizon', name: 'Laravel Horizon', matches: { composer: ['laravel/horizon'] } },
  { id: 'que', name: 'Que', matches: { gem: ['que'] } },
  { id: 'sidekiq', name: 'Sidekiq', matches: { gem: ['sidekiq-pro'] } },
  { id: 'solid-queue', name: 'Solid Queue', matches: { gem: ['solid_queue'] } },
])

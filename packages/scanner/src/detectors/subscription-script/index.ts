import { defineDetector } from '../../detect/detector.ts'
import { followShellScript } from '../../syntax/follow-shell-script.ts'
import { printedName, readSubscription } from './read-subscription.ts'

/** Scripts that wire a broker up: nothing else says that the reader of a queue hears what is sent to a topic. */
export const subscriptionScript = defineDetector({
  id: 'subscription-script',
  title: 'Shell scripts that subscribe queues to topics: SNS, Pub/Sub, RabbitMQ',
  docs: 'https://docs.aws.amazon.com/cli/latest/reference/sns/subscribe.html',
  family: 'deployment',
  files: ['**/*.sh', '**/*.bash'],
  mayMatter: (text) => /\bsns\b[^]*\bsubscribe\b|\bsubscriptions\s+create\b|\bdeclare\s+binding\b/.test(text),
  *detect(file) {
    const seen = new Set<string>()
    for (const { line, words } of followShellScript(file.text, printedName)) {
      const found = readSubscription(words)
      const key = found && `${found.from.channel} ${found.to.channel}`
      if (!found || key === undefined || seen.has(key)) continue
      seen.add(key)
      yield { kind: 'subscription', line, ...found }
    }
  },
})

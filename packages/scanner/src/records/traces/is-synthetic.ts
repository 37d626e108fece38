/** Programs that only ask whether something is there. */
const PROBES =
  /kube-probe|ELB-HealthChecker|GoogleHC|GoogleStackdriverMonitoring|Prometheus|Datadog(?:Synthetics|\/Synthetics| Agent)|Pingdom|UptimeRobot|Checkly|StatusCake|Site24x7|NewRelicPinger|Amazon-Route53-Health|Blackbox|Consul Health|Better ?Uptime|Better ?Stack|k6\/|Gatling|locust|JMeter|HealthCheck/i

/** Paths that only probes and scrapers ask for. */
const CHECKS =
  /(?:^|\/)(?:health|healthz|healthcheck|health-check|livez?|liveness|readyz?|readiness|startupz?|ping|heartbeat|metrics|prometheus|actuator\/(?:health|prometheus|info)[^/]*|grpc\.health\.v1\.Health\/\w+|-\/(?:healthy|ready))\/?$/i

/** Health checks, scrapes and synthetic tests: nobody is served by them. */
export function isSyntheticRequest({ path, agent }: { readonly path: string | undefined; readonly agent: string | undefined }): boolean {
  if (agent !== undefined && PROBES.test(agent)) return true
  return (
    path !== undefined &&
    CHECKS.test(
      path
        .replace(/^[A-Z]+ /, '')
        .replace(/^\w+:\/\/[^/]+/, '')
        .replace(/\?.*$/, ''),
    )
  )
}

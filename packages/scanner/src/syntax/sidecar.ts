const SIDECAR =
  /^(istio-proxy|linkerd-proxy|envoy|.*-?sidecar|cloud-?sql-proxy|vault-agent|jaeger-agent|datadog-agent|xray-daemon|log-?router|otel-(agent|collector)|aws-otel-collector|fluent-?(d|bit)|filebeat|dapr.*|daprd|kube-rbac-proxy|dind|docker-in-docker|.*-exporter)$/

/** Whether a container of this name stands beside the one that does the work. */
export function isSidecar(name: string): boolean {
  return SIDECAR.test(name)
}

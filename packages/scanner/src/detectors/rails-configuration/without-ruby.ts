/** `<%= ENV["X"] %>`, `<%= ENV.fetch("X", "a") %>`, `<%= ENV.fetch("X") { "a" } %>`, `<%= ENV["X"] || "a" %>`. */
const READ =
  /^\s*ENV(?:\[\s*["'](\w+)["']\s*\]|\.fetch\(?\s*["'](\w+)["'](?:\s*,\s*["']?([^"'(){}]*?)["']?)?\s*\)?)(?:\s*(?:\|\||\{)\s*["']?([^"'(){}]*?)["']?\s*\}?)?(?:\.\w+)*\s*$/

/** A YAML file of Rails with the Ruby inside it taken out: what it reads from the environment stands as `${X:-a}`, anything else as nothing. Lines stay. */
export function withoutRuby(source: string): string {
  return source.replace(/<%(=?)((?:[^%]|%(?!>))*)%>/g, (written: string, prints: string, code: string) => {
    const lines = '\n'.repeat(written.split('\n').length - 1)
    const [, bracketed, fetched, second, other] = READ.exec(code) ?? []
    const key = bracketed ?? fetched
    if (prints === '' || key === undefined) return lines
    const fallback = second ?? other ?? ''
    return `\${${key}${fallback === '' ? '' : `:-${fallback}`}}${lines}`
  })
}

/**
 * Loads the page anew when the server that it came from says that there is another analysis: where one is stands in the address, and
 * comes back with it. A page from disk is told of nobody to listen to.
 */
export function reloadOnChange(): void {
  const address = document.documentElement.dataset['events']
  if (address === undefined || window.location.protocol === 'file:') return
  const events = new EventSource(address)
  events.addEventListener('changed', () => window.location.reload())
}

import type { Browser, Locator, Page } from 'playwright-core'

/** What the page's own thread did in a stretch of time, in milliseconds of its processor time. */
export interface Work {
  readonly total: number
  /** The longest that nothing else could happen. */
  readonly longestTask: number
  /** Callbacks of animation frames, in ascending order. */
  readonly frames: readonly number[]
}

interface TraceEvent {
  readonly name: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  readonly tdur?: number
}

/** Processor time, because the clock of a busy machine tells how busy it is. */
export async function watch(browser: Browser, page: Page, act: () => Promise<void>): Promise<Work> {
  await browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline'] })
  await act()
  await idle(page)
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { readonly traceEvents: readonly TraceEvent[] }
  const [busiest] = mainThreads(traceEvents)
    .map((events) => ({ events, tasks: timesOf(events, 'RunTask') }))
    .toSorted((a, b) => sum(b.tasks) - sum(a.tasks))
  if (!busiest) throw new Error('The browser traced no thread that draws a page.')
  return { total: sum(busiest.tasks), longestTask: Math.max(0, ...busiest.tasks), frames: timesOf(busiest.events, 'FireAnimationFrame') }
}

/** Until the page has had nothing to do for a moment. */
async function idle(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        let calm = 0
        const look = (deadline: IdleDeadline): void => {
          calm = deadline.timeRemaining() > 30 ? calm + 1 : 0
          if (calm < 5) requestIdleCallback(look)
          else resolve()
        }
        requestIdleCallback(look)
      }),
  )
}

function mainThreads(events: readonly TraceEvent[]): readonly (readonly TraceEvent[])[] {
  const names = events.filter((event) => event.name === 'thread_name' && JSON.stringify(event).includes('CrRendererMain'))
  return names.map(({ pid, tid }) => events.filter((event) => event.pid === pid && event.tid === tid && event.ph === 'X'))
}

function timesOf(events: readonly TraceEvent[], name: string): number[] {
  return events.flatMap((event) => (event.name === name ? [(event.tdur ?? 0) / 1000] : [])).toSorted((a, b) => a - b)
}

function sum(times: readonly number[]): number {
  return times.reduce((total, time) => total + time, 0)
}

/**
 * How much slower this machine is just now than one of two cores that has nothing else to do, at work of the kind that the page does: the median of
 * three rounds, by processor time. Never below 1, or a budget would shrink on a quick machine.
 */
export async function slownessOf(browser: Browser, page: Page): Promise<number> {
  const rounds: number[] = []
  for (let round = 0; round < 3; round++) {
    const { longestTask } = await watch(browser, page, async () => {
      await page.evaluate(() => {
        const rows = Array.from({ length: 60_000 }, (_, at) => ({
          id: `service-${(at * 7919) % 60_000}`,
          calls: at % 97,
          names: [`a${at}`],
        }))
        const back = JSON.parse(JSON.stringify(rows)) as typeof rows
        const groups = new Map<number, string[]>()
        for (const { id, calls } of back) groups.set(calls, [...(groups.get(calls) ?? []), id].slice(-40))
        back.sort((a, b) => (a.id < b.id ? -1 : 1))
      })
    })
    rounds.push(longestTask)
  }
  return Math.max(1, (rounds.toSorted((a, b) => a - b)[1] ?? 0) / QUIET)
}

/** Milliseconds of a round where nothing else runs. */
const QUIET = 110

/** Drags something to and fro, a step for each frame, as a hand would. */
export async function drag(page: Page, what: Locator): Promise<void> {
  const box = await what.boundingBox()
  if (!box) throw new Error('What is not in sight cannot be dragged.')
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  await page.mouse.move(x, y)
  await page.mouse.down()
  for (let step = 1; step <= 24; step++) {
    await page.mouse.move(x + 60 * Math.sin(step / 5), y + 40 * Math.sin(step / 7))
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)))
  }
  await page.mouse.up()
}

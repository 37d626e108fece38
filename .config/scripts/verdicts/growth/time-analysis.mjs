/** `node time-analysis.mjs INVENTORY`: analyses an inventory and prints how long it took, as JSON. */
import { readFileSync } from 'node:fs'
import { analyze } from '../../../../packages/clustering/dist/index.js'

const inventory = JSON.parse(readFileSync(process.argv[2], 'utf8'))
const [started, before] = [performance.now(), process.cpuUsage()]
const { proposals } = analyze(inventory)
const { user, system } = process.cpuUsage(before)
process.stdout.write(
  JSON.stringify({
    wall: (performance.now() - started) / 1000,
    processor: (user + system) / 1e6,
    proposals: proposals.length,
    megabytes: Math.round(process.resourceUsage().maxRSS / 1024),
  }),
)

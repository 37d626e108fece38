/** Loaded before a measured program: says at its end how much memory and processor time it took. */
process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage()
  process.stderr.write(`\npeak ${maxRSS} kB, ${Math.round((userCPUTime + systemCPUTime) / 1000)} ms of processor time\n`)
})

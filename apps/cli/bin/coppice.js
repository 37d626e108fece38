#!/usr/bin/env node
import { main, ownProcess } from '../dist/index.js'

process.exitCode = await main(process.argv.slice(2), ownProcess())

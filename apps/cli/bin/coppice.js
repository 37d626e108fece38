#!/usr/bin/env node
import module from 'node:module'
import { findCode } from './find-code.js'

// What was compiled once need not be compiled again; Node 20 does not know how.
module.enableCompileCache?.()
const { main, ownProcess } = await import(findCode().href)
process.exitCode = await main(process.argv.slice(2), ownProcess())

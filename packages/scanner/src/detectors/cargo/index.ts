import { defineDetector } from '../../detect/detector.ts'
import { readToml } from '../../syntax/toml-document.ts'
import { readPackage } from './read-package.ts'

export const cargo = defineDetector({
  id: 'cargo',
  title: 'Packages of Rust, their workspaces and dependencies',
  docs: 'https://doc.rust-lang.org/cargo/reference/manifest.html',
  family: 'manifest',
  files: ['**/Cargo.toml'],
  *detect(file, context) {
    const root = readToml(file.text, context)
    if (root) yield* readPackage(root)
  },
})

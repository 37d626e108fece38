import { createHash } from 'node:crypto'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { viteSingleFile } from 'vite-plugin-singlefile'

/**
 * Builds the page to ONE file, `dist/index.html`, which works from disk: scripts, styles and fonts are inlined, and nothing is asked
 * of the network but `analysis.json` beside it. The report package fills the empty `#coppice-analysis` element with data.
 */
export default defineConfig({
  base: './',
  resolve: { conditions: ['source', 'module', 'browser', 'development|production'] },
  plugins: [react(), viteSingleFile({ removeViteModuleLoader: true }), contentSecurityPolicy()],
  build: { target: 'es2023', assetsInlineLimit: Number.MAX_SAFE_INTEGER, reportCompressedSize: false },
})

/**
 * Lets the page run its own script by hash and no other: should text of a scanned repository ever end up as markup, it stays inert.
 * Runs last, because the hash is that of the inlined script. The development server needs its own scripts and goes without.
 */
function contentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const asset of Object.values(bundle)) {
          if (asset.type !== 'asset' || !asset.fileName.endsWith('.html') || typeof asset.source !== 'string') continue
          asset.source = withPolicy(asset.source)
        }
      },
    },
  }
}

function withPolicy(html: string): string {
  const scripts = [...html.matchAll(/<script(?![^>]*application\/json)[^>]*>([\s\S]*?)<\/script>/g)].map(([, text]) => text ?? '')
  const hashes = scripts.map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`)
  const policy = [
    "default-src 'none'",
    `script-src ${hashes.join(' ')}`,
    "style-src 'unsafe-inline'",
    'font-src data:',
    'img-src data:',
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  return html.replace('<meta charset="utf-8" />', (meta) => `${meta}<meta http-equiv="Content-Security-Policy" content="${policy}">`)
}

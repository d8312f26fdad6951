import { join } from 'node:path';
import { build } from 'vite';
import { ROOT } from '../tools.ts';

/** The preview's code and styles, built from the components that ship; the same for every entry. */
export async function buildPreview(): Promise<{ script: string; style: string }> {
  const built = await build({
    root: ROOT,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      write: false,
      minify: true,
      cssCodeSplit: false,
      target: 'esnext',
      rollupOptions: { input: join(ROOT, 'scripts/glossary/preview-page/main.tsx'), output: { format: 'iife' } },
    },
  });
  const files = [built].flat().flatMap((result) => ('output' in result ? result.output : []));
  return {
    script: files.map((file) => (file.type === 'chunk' ? file.code : '')).join(''),
    style: files
      .map((file) => (file.type === 'asset' && file.fileName.endsWith('.css') ? String(file.source) : ''))
      .join(''),
  };
}

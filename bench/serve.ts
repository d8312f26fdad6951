// A local server for the generated pages and the bench's script, which is built from bench/page at run time.

import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { build } from 'vite';
import { CACHE, ROOT } from '../scripts/tools.ts';

export interface BenchServer {
  /** Address of a page, made when it is asked for. */
  url(name: string): string;
  close(): void;
}

const OUTPUT = join(CACHE, 'bench');

async function buildScript(): Promise<string> {
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      outDir: OUTPUT,
      emptyOutDir: true,
      target: 'esnext',
      minify: false, // names are wanted in a profile
      lib: {
        entry: join(ROOT, 'bench/page/main.ts'),
        formats: ['iife'],
        name: 'HuizhuBench',
        fileName: () => 'bench.js',
      },
    },
  });
  return readFileSync(join(OUTPUT, 'bench.js'), 'utf8');
}

/** `pages`: by name, the HTML of a page. */
export async function serveBench(pages: ReadonlyMap<string, () => string>): Promise<BenchServer> {
  const script = await buildScript();
  const made = new Map<string, string>();
  const server = createServer((request, response) => {
    const name = (request.url ?? '/').slice(1);
    const make = pages.get(name);
    const body = name === 'bench.js' ? script : make && (made.get(name) ?? make());
    if (body !== undefined && make) made.set(name, body);
    response.writeHead(body === undefined ? 404 : 200, {
      'content-type': name.endsWith('.js') ? 'text/javascript; charset=utf-8' : 'text/html; charset=utf-8',
      // An isolated page is given a clock of 0.005 ms instead of 0.1.
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
      connection: 'close',
    });
    response.end(body ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: (name) => `http://127.0.0.1:${port}/${name}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

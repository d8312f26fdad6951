// What every page pays for: sizes after gzip of the built files, beside their limits. Exits 1 if one is over its limit.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { SCOUT_SCRIPTS } from '../platform/scout-files.ts';
import { outputFolder, TARGETS } from './outputs.ts';

/**
 * kB are 1,000 bytes. The limits are the performance contract's; what a card asks for only when it is expanded has its own
 * (docs/adr/0011-card-in-two-steps.md).
 */
const LIMITS = [
  { what: 'scout and index', files: SCOUT_SCRIPTS, limit: 20 },
  { what: 'card', files: ['content-scripts/card.js'], limit: 25 },
  { what: 'card, unfolded', files: ['content-scripts/whole.js'], limit: 4 },
  { what: 'entry bundle', files: ['glossary.json'], limit: 150 },
];

const kilobytes = (path: string) => gzipSync(readFileSync(path), { level: 9 }).length / 1000;

let held = true;
for (const target of TARGETS) {
  for (const { what, files, limit } of LIMITS) {
    const size = files.reduce((sum, file) => sum + kilobytes(join(outputFolder(target), file)), 0);
    const fits = size <= limit;
    held &&= fits;
    const figures = `${size.toFixed(1).padStart(6)} kB of ${String(limit).padStart(3)} kB`;
    console.log(`${fits ? 'ok  ' : 'OVER'} ${target.padEnd(8)} ${what.padEnd(14)} ${figures}`);
  }
}
process.exitCode = held ? 0 : 1;

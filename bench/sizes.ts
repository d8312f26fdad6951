// What every page pays for, as built: kB (1,000 bytes) after gzip. The limits are those of scripts/sizes.ts.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { SCOUT_SCRIPTS } from '../platform/scout-files.ts';
import { outputFolder } from '../scripts/outputs.ts';
import type { SizeFigure } from './figures.ts';

const LIMITS = [
  { what: 'scout, index of all entries included', files: SCOUT_SCRIPTS, limit: 20 },
  { what: 'card, styles included', files: ['content-scripts/card.js'], limit: 25 },
  { what: 'entry bundle', files: ['glossary.json'], limit: 150 },
] as const;

export const measureSizes = (): SizeFigure[] =>
  LIMITS.map(({ what, files, limit }) => {
    const bytes = files.reduce(
      (sum, file) => sum + gzipSync(readFileSync(join(outputFolder('chrome'), file)), { level: 9 }).length,
      0,
    );
    return { what, kilobytes: bytes / 1000, limit };
  });

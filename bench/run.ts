// `npm run -s bench [-- --json] [--write] [--only PART]…`: the performance contract's figures beside the peers', in one run.
// --json: one JSON object on standard output, nothing else. --write: docs/performance.md and its chart, anew.
// Exits 1 where a row of the contract is missed; with --json only where measuring itself failed: there the rows say it.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findBrowser } from '../scripts/browsers.ts';
import { buildIfChanged } from '../scripts/outputs.ts';
import { ROOT } from '../scripts/tools.ts';
import { type BenchBrowser, openBrowser } from './browser.ts';
import { growthChart } from './chart.ts';
import { contractOf } from './contract.ts';
import type { Figures } from './figures.ts';
import { describeMachine, loadPerCore } from './machine.ts';
import { performancePage } from './markdown.ts';
import { measureExtension } from './measure-extension.ts';
import { measureIndex } from './measure-index.ts';
import { measureGrowth, measureMatch } from './measure-match.ts';
import { measureQuiet } from './measure-quiet.ts';
import * as scans from './measure-scan.ts';
import { CONTRACT_UNITS } from './plan.ts';
import { printFigures } from './print.ts';
import { prepare, type Setting } from './setting.ts';
import { measureSizes } from './sizes.ts';

const PARTS = ['sizes', 'match', 'scan', 'wrap', 'hit', 'index', 'extension', 'firefox'] as const;
type Part = (typeof PARTS)[number];
type Measured = Omit<Figures, 'machine' | 'texts' | 'ownForms' | 'ownEntries'>;

const say = (text: string) => console.error(`bench: ${text}`);

async function inChromium(browser: BenchBrowser, setting: Setting, wants: (part: Part) => boolean): Promise<Measured> {
  const figures: { -readonly [K in keyof Measured]: Measured[K] } = {};
  if (wants('match')) {
    figures.match = await measureMatch(browser, setting, say);
    figures.growth = await measureGrowth(browser, setting);
  }
  if (wants('scan')) {
    figures.scan = await scans.measureScans(browser, setting, say);
    say('scan: by the whole scout, and in fresh pages');
    figures.scout = await scans.measureScout(browser, setting);
    figures.changed = await scans.measureChanged(browser, setting);
    figures.firstScan = await scans.measureFirstScan(browser, setting);
    figures.quiet = {
      withoutTerms: await measureQuiet(browser, setting, 'without'),
      withTerms: await measureQuiet(browser, setting, CONTRACT_UNITS),
    };
    figures.marksMemory = await scans.measureMarksMemory(browser, setting);
  }
  if (wants('hit')) {
    say('hit test');
    figures.hit = await scans.measureHit(browser, setting);
  }
  if (wants('index')) {
    say('index');
    figures.index = await measureIndex(browser, setting);
  }
  if (wants('wrap')) {
    say('mark.js (about a minute)');
    figures.wrap = await scans.measureWrap(browser, setting);
  }
  return figures;
}

async function inFirefox(browser: BenchBrowser, setting: Setting): Promise<NonNullable<Figures['firefox']>> {
  return {
    scan: await scans.measureScan(browser, setting, CONTRACT_UNITS),
    hit: await scans.measureHit(browser, setting),
  };
}

async function measure(wants: (part: Part) => boolean): Promise<Figures> {
  const loadAtStart = loadPerCore();
  if (wants('sizes') || wants('extension')) await buildIfChanged('chrome');
  const setting = await prepare();
  const chromium = await openBrowser('chromium');
  const firefox = wants('firefox') && findBrowser('firefox') ? await openBrowser('firefox') : undefined;
  try {
    const measured = await inChromium(chromium, setting, wants);
    if (firefox) say('Firefox');
    const inOther = firefox && (await inFirefox(firefox, setting));
    if (wants('extension')) say('extension');
    const extension = wants('extension') ? await measureExtension() : undefined;
    return {
      machine: describeMachine({ chromium: chromium.version, firefox: firefox?.version }, loadAtStart),
      texts: setting.texts,
      ownForms: setting.forms.length,
      ownEntries: setting.entries,
      ...measured,
      ...(wants('sizes') && { sizes: measureSizes() }),
      ...(inOther && { firefox: inOther }),
      ...(extension && { extension }),
    };
  } finally {
    await chromium.close();
    await firefox?.close();
    setting.close();
  }
}

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    only: { type: 'string', multiple: true, default: [] },
  },
});
const unknown = values.only.filter((part) => !PARTS.some((known) => known === part));
if (unknown.length) {
  console.error(`--only is one of: ${PARTS.join(' ')}`);
  process.exit(2);
}
if (values.write && values.only.length) {
  console.error('--write needs all figures: leave --only out');
  process.exit(2);
}

try {
  const figures = await measure((part) => values.only.length === 0 || values.only.includes(part));
  const contract = contractOf(figures);
  if (values.json) console.log(JSON.stringify({ contract, ...figures }));
  else {
    printFigures(figures, contract);
    process.exitCode = contract.every(({ held }) => held) ? 0 : 1;
  }
  if (values.write) {
    writeFileSync(join(ROOT, 'docs/performance.svg'), growthChart(figures));
    writeFileSync(join(ROOT, 'docs/performance.md'), performancePage(figures, contract));
    say('docs/performance.md and docs/performance.svg are written');
  }
} catch (error) {
  console.error(`bench: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}

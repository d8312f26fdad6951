// The pages behind the surfaces: the demo page in both scripts, one without a term, and a very long one.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Converter } from 'opencc-js';
import { UNITS_PER_PAGE } from '../../page/limits.ts';
import type { Answer } from '../../tests/e2e/harness/server.ts';
import { ROOT } from '../tools.ts';
import type { Language } from './looks.ts';

const demo = readFileSync(join(ROOT, 'scripts/demo/demo.html'), 'utf8');
const EMPTY = '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>今日天气</title><p>晴，微风。</p>';

/** The demo page as a reader of this language meets it. */
export const demoPath = (language: Language): string => (language === 'zh-Hant' ? '/hant.html' : '/hans.html');

/** More text than is read unasked, a line of it with a term; the lines are ours and say nothing. */
const long = () => {
  const line = `<p>${'这一行只为把网页写长。'.repeat(40)}</p>`;
  const lines = Math.ceil((UNITS_PER_PAGE * 1.1) / (line.length - '<p></p>'.length));
  return `${demo}${line.repeat(lines)}`;
};

const traditional = (page: string) => Converter({ from: 'cn', to: 'tw' })(page).replace('lang="zh-CN"', 'lang="zh-TW"');

export const showcase: Answer = ({ pathname }) => {
  switch (pathname) {
    case '/hans.html':
      return { body: demo };
    case '/hant.html':
      return { body: traditional(demo) };
    case '/long.html':
      return { body: long() };
    case '/empty.html':
      return { body: EMPTY };
    default:
      return undefined;
  }
};

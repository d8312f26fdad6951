// The pages behind the surfaces: the demo page in both scripts, and one without a term.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Converter } from 'opencc-js';
import type { Answer } from '../../tests/e2e/harness/server.ts';
import { ROOT } from '../tools.ts';
import type { Language } from './looks.ts';

const demo = readFileSync(join(ROOT, 'scripts/demo/demo.html'), 'utf8');
const EMPTY = '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>今日天气</title><p>晴，微风。</p>';

/** The demo page as a reader of this language meets it. */
export const demoPath = (language: Language): string => (language === 'zh-Hant' ? '/hant.html' : '/hans.html');

const traditional = () => Converter({ from: 'cn', to: 'tw' })(demo).replace('lang="zh-CN"', 'lang="zh-TW"');

export const showcase: Answer = ({ pathname }) => {
  if (pathname === '/hans.html') return { body: demo };
  if (pathname === '/hant.html') return { body: traditional() };
  return pathname === '/empty.html' ? { body: EMPTY } : undefined;
};

import { describe, expect, it } from 'vitest';
import { hostsIn } from '../../platform/site-access.ts';

describe('the hosts of match patterns', () => {
  it('are named once, whatever schemes and paths they are granted for', () => {
    expect(hostsIn(['*://www.example.com/*', 'https://www.example.com/*', '*://*.gov.cn/news/*'])).toEqual([
      'www.example.com',
      '*.gov.cn',
    ]);
  });
  it('are all of them for every site, and a pattern of another kind stands for itself', () => {
    expect(hostsIn(['*://*/*', '<all_urls>'])).toEqual(['*', '<all_urls>']);
  });
});

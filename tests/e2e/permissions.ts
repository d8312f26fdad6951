import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { BrowserKind } from '../../scripts/browsers.ts';
import { openOwnPage, type Session } from './harness/session.ts';

interface Management {
  management: { getPermissionWarningsByManifest(manifest: string): Promise<string[]> };
}

export function testPermissions(session: () => Session, kind: BrowserKind): void {
  // Firefox has no such text to read: it names the number of sites.
  if (kind === 'chromium') {
    test('Chromium warns of the listed sites only, not of all websites', async () => {
      const manifest = readFileSync(join(session().folder, 'manifest.json'), 'utf8');
      const page = await openOwnPage(session(), 'source.html', 'h1');
      const warnings = await page.evaluate(
        (manifest) =>
          (globalThis as unknown as { chrome: Management }).chrome.management.getPermissionWarningsByManifest(manifest),
        manifest,
      );
      // Without any warning the manifest would not have been understood.
      expect(warnings).toHaveLength(1);
      expect(warnings[0]).not.toMatch(/all websites|所有网站/);
    });
  }

  test('no file of the extension can be loaded by a page', () => {
    const manifest = JSON.parse(readFileSync(join(session().folder, 'manifest.json'), 'utf8'));
    expect(manifest.web_accessible_resources ?? []).toEqual([]);
  });
}

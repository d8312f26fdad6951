import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DEFAULT_SITES } from '../../platform/sites.ts';
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

  test('it asks for what is on the list, and for nothing else', () => {
    const manifest = JSON.parse(readFileSync(join(session().folder, 'manifest.json'), 'utf8'));
    expect(manifest).toMatchObject({
      // WXT adds `sidePanel` for Chromium, which shows the panel to no extension without it and warns of nothing.
      permissions: [
        ...['storage', 'scripting', 'activeTab', 'contextMenus'],
        ...(kind === 'chromium' ? ['sidePanel'] : []),
      ],
      host_permissions: [...DEFAULT_SITES],
      optional_host_permissions: ['*://*/*'],
    });
    const others = ['optional_permissions', 'externally_connectable', 'content_security_policy'];
    expect(others.filter((name) => name in manifest)).toEqual([]);
    const scripts = manifest.content_scripts as readonly { readonly matches: readonly string[] }[];
    expect(scripts.map(({ matches }) => matches)).toEqual([[...DEFAULT_SITES]]);
  });

  test('no file of the extension can be loaded by a page', () => {
    const manifest = JSON.parse(readFileSync(join(session().folder, 'manifest.json'), 'utf8'));
    expect(manifest.web_accessible_resources ?? []).toEqual([]);
  });
}

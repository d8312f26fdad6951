// The extension as shipped, in the browser that HUIZHU_BROWSER names (chromium, or firefox). One browser for all tests,
// in the order below; each test opens pages of its own, which are closed after it.
import { afterAll, afterEach, beforeAll, describe } from 'vitest';
import { testAccessibilityTree } from './accessibility-tree.ts';
import { testBrokenLines } from './broken-lines.ts';
import { testCard } from './card.ts';
import { testCardChoices } from './card-choices.ts';
import { testCardWays } from './card-ways.ts';
import { testCommands } from './commands.ts';
import { testExport } from './export.ts';
import { testFrames } from './frames.ts';
import { fixturePages } from './harness/pages.ts';
import { type Session, startSession } from './harness/session.ts';
import { testLiving, testPrerender, testReturns } from './living.ts';
import { testMarks } from './marks.ts';
import { testOddPages } from './odd-pages.ts';
import { testOptions } from './options.ts';
import { testOptionsTerms } from './options-terms.ts';
import { testPanel } from './panel.ts';
import { testPermissions } from './permissions.ts';
import { testPopup } from './popup.ts';
import { testPopupLists } from './popup-lists.ts';
import { testPopupTouch } from './popup-touch.ts';
import { testPrivacy } from './privacy.ts';
import { testSites } from './sites.ts';
import { testSourcePage } from './source-page.ts';
import { testStates } from './states.ts';
import { testTouch } from './touch.ts';
import { testInstallation, testUpdate } from './update.ts';

const kind = process.env.HUIZHU_BROWSER === 'firefox' ? 'firefox' : 'chromium';

describe(kind, () => {
  let session: Session;
  beforeAll(async () => {
    session = await startSession(kind, { answer: fixturePages });
  });
  afterAll(() => session?.close());
  afterEach(async () => {
    const [first, ...others] = await session.browser.pages();
    for (const page of others) await page.close();
    await first?.goto('about:blank');
  });
  const current = () => session;

  describe('installation', () => testInstallation(current)); // first: the browser has just installed it
  describe('marks', () => testMarks(current));
  describe('broken lines', () => testBrokenLines(current));
  describe('odd pages', () => testOddPages(current));
  describe('living pages', () => testLiving(current));
  describe('pages left and come back to', () => testReturns(current));
  // Firefox makes no pages ahead.
  if (kind === 'chromium') describe('pages made ahead', () => testPrerender(current));
  describe('privacy', () => testPrivacy(current));
  describe('card', () => testCard(current));
  describe('ways to a card', () => testCardWays(current));
  describe('choices on a card', () => testCardChoices(current));
  describe('touch', () => testTouch(current));
  // Firefox’s driver does not give the tree.
  if (kind === 'chromium') describe('accessibility tree', () => testAccessibilityTree(current));
  describe('popup', () => testPopup(current));
  describe('popup under a finger', () => testPopupTouch(current));
  describe('frames', () => testFrames(current));
  describe('lists of the popup', () => testPopupLists(current));
  describe('side panel', () => testPanel(current));
  describe('export', () => testExport(current));
  describe('source page', () => testSourcePage(current));
  describe('options', () => testOptions(current));
  describe('options on terms', () => testOptionsTerms(current));
  describe('seldom states', () => testStates(current));
  describe('sites', () => testSites(current));
  describe('commands', () => testCommands(current));
  describe('permissions', () => testPermissions(current, kind));
  describe('update', () => testUpdate(current)); // last: it replaces the extension
});

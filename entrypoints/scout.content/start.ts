import { TermIndex } from '../../annotator/index.ts';
import { readIndex } from '../../annotator/index-text.ts';
import { isOtherLanguage } from '../../page/elements.ts';
import { claimFrame } from '../../page/scout-api.ts';
import { keptTerms } from '../../page/terms.ts';
import { nativeApi } from '../../platform/native.ts';
import { followChoice, type ScoutChoice } from '../../platform/scout-settings.ts';
import { Scout } from './scout.ts';

const HOST = 'huizhu-card';

/** The host name that the site switch goes by: of the top page, so that a page's frames go with it. */
function siteOf(): string {
  const { ancestorOrigins } = location;
  const above = ancestorOrigins
    ? ancestorOrigins[ancestorOrigins.length - 1]
    : window.top !== window && document.referrer;
  return URL.parse(above || location.href)?.hostname ?? '';
}

/** True where there is text to read: a document of HTML or plain text in Chinese, or in a language that is not said. */
function isReadable(): boolean {
  const { contentType, documentElement } = document;
  if (!/^(text\/(html|plain)|application\/xhtml\+xml)$/.test(contentType) || !documentElement) return false;
  return !isOtherLanguage(documentElement) && 'highlights' in CSS;
}

/** Starts the scout of this frame, and starts and stops it again as the reader switches the site on and off. */
export async function start(): Promise<void> {
  const api = nativeApi();
  const indexText = keptTerms();
  if (!indexText || !api?.runtime?.id || !isReadable()) return;
  let scout: Scout | undefined;
  let isOver = false;
  const claim = {
    isCurrent: () => Boolean(api.runtime?.id),
    stop: () => {
      isOver = true;
      scout?.stop();
    },
  };
  if (!claimFrame(claim)) return;
  // An orphan of an earlier version could not clean up by itself in Firefox.
  for (const host of document.querySelectorAll(HOST)) host.remove();

  const contents = readIndex(indexText);
  await scheduler.yield();
  const index = new TermIndex(contents);
  const begin = (choice: ScoutChoice) => {
    scout = new Scout(index, api, choice, () => {
      scout?.stop();
      if (scout) begin(scout.choice);
    });
    scout.start();
  };
  const readAgain = await followChoice(api.storage, siteOf(), index.version, (choice) => {
    if (isOver) return;
    if (!choice.isOn) {
      scout?.stop();
      scout = undefined;
    } else if (scout) scout.choose(choice);
    else begin(choice);
  });
  // A page that was left and comes back has not heard of changes meanwhile.
  addEventListener('pageshow', readAgain);
}

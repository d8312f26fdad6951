import { defineBackground } from 'wxt/utils/define-background';
import { runtime } from '../../platform/browser.ts';
import {
  answer,
  badgeCount,
  cardInject,
  cardWhole,
  entryView,
  marksStyle,
  on,
  pageOpen,
  panelOpen,
  settingsChange,
} from '../../platform/messages.ts';
import { keepAlwaysSites } from './always-sites.ts';
import { countTerms } from './badge.ts';
import { answerCommands } from './commands.ts';
import { viewEntry } from './entry-views.ts';
import { keepIcons } from './icon.ts';
import { injectCard, injectWhole } from './inject-card.ts';
import { keepScoutSettings } from './keep-scout.ts';
import { giveMarksStyle } from './marks-style.ts';
import { offerLookUp } from './menu.ts';
import { answerOmnibox } from './omnibox.ts';
import { openPage } from './open-page.ts';
import { keepPausedTabs } from './paused.ts';
import { reinjectScouts } from './reinject.ts';
import { changeTerm } from './settings-change.ts';
import { showInPanel } from './show-in-panel.ts';
import { keepSettingsSynced } from './sync.ts';
import { welcome } from './welcome.ts';

// All listeners are registered before anything is awaited: the browser wakes the background only for those it has seen.
export default defineBackground(() => {
  answer(runtime, [
    on(cardInject, injectCard),
    on(cardWhole, injectWhole),
    on(entryView, viewEntry),
    on(pageOpen, openPage),
    on(badgeCount, countTerms),
    on(settingsChange, changeTerm),
    on(panelOpen, showInPanel),
    on(marksStyle, giveMarksStyle),
  ]);
  keepScoutSettings();
  keepSettingsSynced();
  keepIcons();
  keepAlwaysSites();
  keepPausedTabs();
  reinjectScouts();
  answerCommands();
  answerOmnibox();
  offerLookUp();
  welcome();
});

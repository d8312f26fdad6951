import { defineBackground } from 'wxt/utils/define-background';
import { runtime } from '../../platform/browser.ts';
import {
  answer,
  badgeCount,
  cardInject,
  entryView,
  marksStyle,
  on,
  pageOpen,
  settingsChange,
} from '../../platform/messages.ts';
import { keepAlwaysSites } from './always-sites.ts';
import { countTerms } from './badge.ts';
import { answerCommands } from './commands.ts';
import { viewEntry } from './entry-views.ts';
import { keepIcons } from './icon.ts';
import { injectCard } from './inject-card.ts';
import { keepScoutSettings } from './keep-scout.ts';
import { giveMarksStyle } from './marks-style.ts';
import { offerLookUp } from './menu.ts';
import { answerOmnibox } from './omnibox.ts';
import { openPage } from './open-page.ts';
import { reinjectScouts } from './reinject.ts';
import { changeTerm } from './settings-change.ts';
import { keepSettingsSynced } from './sync.ts';
import { welcome } from './welcome.ts';

// All listeners are registered before anything is awaited: the browser wakes the background only for those it has seen.
export default defineBackground(() => {
  answer(runtime, [
    on(cardInject, injectCard),
    on(entryView, viewEntry),
    on(pageOpen, openPage),
    on(badgeCount, countTerms),
    on(settingsChange, changeTerm),
    on(marksStyle, giveMarksStyle),
  ]);
  keepScoutSettings();
  keepSettingsSynced();
  keepIcons();
  keepAlwaysSites();
  reinjectScouts();
  answerCommands();
  answerOmnibox();
  offerLookUp();
  welcome();
});

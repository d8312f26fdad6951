import { browser } from '../../platform/browser.ts';
import {
  readChoices,
  readSettings,
  readUnreadable,
  replaceSettings,
  updateSettings,
  watchSettings,
} from '../../platform/settings.ts';
import {
  addedPatterns,
  hasAccess,
  hostsIn,
  removeAccess,
  requestAccess,
  watchAccess,
} from '../../platform/site-access.ts';
import { DEFAULT_SITES } from '../../platform/sites.ts';
import type { OptionsWorld, SiteFacts } from './props.ts';

/** How long a browser may take to begin reading a file, in ms. */
const DOWNLOAD_MS = 60_000;

async function siteFacts(): Promise<SiteFacts> {
  const [added, defaults] = await Promise.all([
    addedPatterns(),
    Promise.all(hostsIn(DEFAULT_SITES).map(async (host) => ({ host, granted: await hasAccess(host) }))),
  ]);
  return { added: hostsIn(added), defaults };
}

/** The world of the real page. */
export async function browserWorld(): Promise<OptionsWorld> {
  const { storage } = browser;
  const [read, sites] = await Promise.all([readSettings(storage), siteFacts()]);
  return {
    read,
    sites,
    onSettings: (callback) => watchSettings(storage, callback),
    onSites: (callback) => watchAccess(() => siteFacts().then(callback)),
    update: (change) => updateSettings(storage, change),
    replace: (choices) => replaceSettings(storage, choices),
    choices: () => readChoices(storage),
    grant: requestAccess,
    remove: removeAccess,
    unreadable: () => readUnreadable(storage),
    download: (file) => {
      const link = document.createElement('a');
      link.download = file.name;
      link.href = URL.createObjectURL(file);
      link.click();
      // Firefox reads the address only after the click has been handled.
      setTimeout(() => URL.revokeObjectURL(link.href), DOWNLOAD_MS);
    },
    keys: async () => {
      const commands = (await browser.commands?.getAll()) ?? [];
      return commands.map(({ name = '', shortcut = '' }) => ({ name, keys: shortcut }));
    },
  };
}

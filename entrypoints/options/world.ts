import { browser } from '../../platform/browser.ts';
import { readChoices, readSettings, replaceSettings, updateSettings, watchSettings } from '../../platform/settings.ts';
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
    download: (name, text) => {
      const link = document.createElement('a');
      link.download = name;
      link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
      link.click();
      URL.revokeObjectURL(link.href);
    },
    keys: async () => {
      const commands = (await browser.commands?.getAll()) ?? [];
      return commands.map(({ name = '', shortcut = '' }) => ({ name, keys: shortcut }));
    },
  };
}

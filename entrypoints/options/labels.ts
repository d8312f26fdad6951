import type { Settings } from '../../platform/settings-shape.ts';

/** A value of a setting and its name: a key of the interface texts, or a language that is called by its own name. */
export interface Choice<V extends string> {
  readonly value: V;
  readonly key?: string;
  readonly own?: { readonly name: string; readonly lang: string };
}

const choice = <V extends string>(value: V, key: string): Choice<V> => ({ value, key });
const HANS = { name: '简体中文', lang: 'zh-Hans' };
const HANT = { name: '繁體中文', lang: 'zh-Hant' };
const ENGLISH = { name: 'English', lang: 'en' };

type Chosen =
  | 'markStyle'
  | 'density'
  | 'levels'
  | 'trigger'
  | 'place'
  | 'script'
  | 'interfaceLanguage'
  | 'textLanguage'
  | 'theme';

/** The values that a reader can choose, in the order in which they are offered. */
export const CHOICES: { readonly [K in Chosen]: readonly Choice<Settings[K]>[] } = {
  markStyle: [
    choice('dotted', 'optionsDotted'),
    choice('line', 'optionsLine'),
    choice('tint', 'optionsTint'),
    choice('none', 'optionsNone'),
  ],
  levels: [
    choice('xuhui', 'optionsLevelsXuhui'),
    choice('shanghai', 'optionsLevelsShanghai'),
    choice('about', 'optionsLevelsAbout'),
    choice('all', 'optionsLevelsAll'),
  ],
  density: [
    choice('all', 'optionsDensityAll'),
    choice('section', 'optionsDensitySection'),
    choice('page', 'optionsDensityPage'),
  ],
  trigger: [choice('rest', 'optionsRest'), choice('alt', 'optionsAlt'), choice('click', 'optionsClick')],
  place: [choice('term', 'optionsPlaceTerm'), choice('corner', 'optionsPlaceCorner')],
  script: [
    choice('page', 'optionsScriptPage'),
    choice('hans', 'optionsScriptHans'),
    choice('hant-hk', 'optionsScriptHk'),
    choice('hant-tw', 'optionsScriptTw'),
  ],
  interfaceLanguage: [
    choice('browser', 'optionsFollowBrowser'),
    { value: 'zh-Hans', own: HANS },
    { value: 'zh-Hant', own: HANT },
    { value: 'en', own: ENGLISH },
  ],
  textLanguage: [
    choice('browser', 'optionsFollowInterface'),
    { value: 'zh-Hans', own: HANS },
    { value: 'zh-Hant', own: HANT },
    { value: 'en', own: ENGLISH },
  ],
  theme: [choice('auto', 'optionsThemeAuto'), choice('light', 'optionsThemeLight'), choice('dark', 'optionsThemeDark')],
};

/** What each setting is called. */
export const SETTING_KEYS: Readonly<Record<keyof Settings, string>> = {
  sitesOff: 'optionsSitesOff',
  markStyle: 'optionsMarks',
  density: 'optionsDensity',
  levels: 'optionsLevels',
  domainsOff: 'optionsDomainsOff',
  trigger: 'optionsTrigger',
  delay: 'optionsDelay',
  place: 'optionsPlace',
  script: 'optionsScript',
  interfaceLanguage: 'optionsInterface',
  textLanguage: 'optionsText',
  theme: 'optionsTheme',
  known: 'optionsKnown',
  excluded: 'optionsExcluded',
  saved: 'optionsSaved',
};

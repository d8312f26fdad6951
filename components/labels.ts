import type { Domain, Language, Level, Script } from '../glossary/schema.ts';
import type { Translate } from './translate.ts';

interface DomainLabel {
  /** The key of the domain's name. */
  readonly key: string;
  /** One character of the name: what the seal shows, Simplified and Traditional. */
  readonly seal: { readonly hans: string; readonly hant: string };
}

/** The key of each domain's name and its seal, in the order of the glossary's domains (a test holds it). */
const DOMAIN_KEYS: readonly (readonly [key: string, seal: string])[] = [
  ['domainIndustry', '产產'],
  ['domainInnovation', '科科'],
  ['domainTalent', '才才'],
  ['domainUrbanRenewal', '城城'],
  ['domainArea', '区區'],
  ['domainProject', '项項'],
  ['domainTransport', '交交'],
  ['domainLivelihood', '民民'],
  ['domainCulture', '文文'],
  ['domainGovernance', '治治'],
  ['domainDigital', '数數'],
  ['domainEcology', '绿綠'],
  ['domainSafety', '安安'],
  ['domainLaw', '法法'],
  ['domainParty', '党黨'],
  ['domainFinance', '金金'],
  ['domainNational', '国國'],
];

/** domainUrbanRenewal -> urban-renewal: a card does not carry every name twice. */
const domainOf = (key: string) =>
  key
    .slice('domain'.length)
    .replace(/\B[A-Z]/g, '-$&')
    .toLowerCase();

export const DOMAIN_LABELS = Object.fromEntries(
  DOMAIN_KEYS.map(([key, [hans, hant]]) => [domainOf(key), { key, seal: { hans, hant } }]),
) as Readonly<Record<Domain, DomainLabel>>;

export const LEVEL_KEYS: Readonly<Record<Level, string>> = {
  xuhui: 'levelXuhui',
  shanghai: 'levelShanghai',
  national: 'levelNational',
};

/** The value of a `lang` attribute for Chinese text in a script. */
export const langOf = (script: Script): 'zh-Hans' | 'zh-Hant' => (script === 'hant' ? 'zh-Hant' : 'zh-Hans');

/** The language of the interface’s own words, for `lang` and dates: an entry’s texts may be in another. */
export const ui = (t: Translate): Language => t('cardLang') as Language;

/** Between two pieces of one sentence: Chinese is set without spaces. */
export const space = (language: Language): string => (language === 'en' ? ' ' : '');

/** Between a title and the place in it: a dot in Chinese, a comma in English. */
export const joined = (language: Language, ...texts: readonly string[]): string =>
  texts.filter(Boolean).join(language === 'en' ? ', ' : ' · ');

import type { Domain, Language, Level, Script } from '../glossary/schema.ts';

interface DomainLabel {
  /** The key of the domain's name. */
  readonly key: string;
  /** One character of the name: what the seal shows, Simplified and Traditional. */
  readonly seal: { readonly hans: string; readonly hant: string };
}

const label = (key: string, hans: string, hant = hans): DomainLabel => ({ key, seal: { hans, hant } });

export const DOMAIN_LABELS: Readonly<Record<Domain, DomainLabel>> = {
  industry: label('domainIndustry', '产', '產'),
  innovation: label('domainInnovation', '科'),
  talent: label('domainTalent', '才'),
  'urban-renewal': label('domainUrbanRenewal', '城'),
  area: label('domainArea', '区', '區'),
  project: label('domainProject', '项', '項'),
  transport: label('domainTransport', '交'),
  livelihood: label('domainLivelihood', '民'),
  culture: label('domainCulture', '文'),
  governance: label('domainGovernance', '治'),
  digital: label('domainDigital', '数', '數'),
  ecology: label('domainEcology', '绿', '綠'),
  safety: label('domainSafety', '安'),
  law: label('domainLaw', '法'),
  party: label('domainParty', '党', '黨'),
  finance: label('domainFinance', '金'),
  national: label('domainNational', '国', '國'),
};

export const LEVEL_KEYS: Readonly<Record<Level, string>> = {
  xuhui: 'levelXuhui',
  shanghai: 'levelShanghai',
  national: 'levelNational',
};

/** The value of a `lang` attribute for Chinese text in a script. */
export const langOf = (script: Script): 'zh-Hans' | 'zh-Hant' => (script === 'hant' ? 'zh-Hant' : 'zh-Hans');

/** Between two pieces of one sentence: Chinese is set without spaces. */
export const space = (language: Language): string => (language === 'en' ? ' ' : '');

// TBX, opened by the browser's own XML parser and held against what TBX-Basic allows where.
import { describe, expect, it } from 'vitest';
import { type ExportWords, rowsOf } from '../../glossary/export/rows.ts';
import { toTbx } from '../../glossary/export/tbx.ts';
import { TEST_BUNDLE } from '../fixtures/bundle.ts';

const HARD = 'a "quoted", <tagged> & more';
const bundle = {
  ...TEST_BUNDLE,
  entries: TEST_BUNDLE.entries.map((entry) =>
    entry.id === 'sponge'
      ? { ...entry, definition: { zh: HARD, en: HARD }, sources: [...entry.sources, ...entry.sources] }
      : entry,
  ),
};
const words: ExportWords = {
  language: 'en',
  title: 'Terms & names',
  domain: (domain) => domain,
  level: (level) => level,
  seen: ({ kind }) => kind,
  head: (column) => column,
};
const rows = rowsOf(
  bundle.entries.map((_, number) => number),
  bundle,
);
const document = new DOMParser().parseFromString(toTbx(rows, words), 'application/xml');
const all = (selector: string) => [...document.querySelectorAll(selector)];

/** The data categories of TBX-Basic that we use: at which element, with which values. */
const CATEGORIES: Readonly<Record<string, { readonly under: readonly string[]; readonly values?: readonly string[] }>> =
  {
    'descrip subjectField': { under: ['conceptEntry'] },
    'descrip definition': { under: ['descripGrp'] },
    'admin source': { under: ['descripGrp', 'langSec'] },
    'xref externalCrossReference': { under: ['conceptEntry'] },
    'ref crossReference': { under: ['conceptEntry'] },
    'termNote partOfSpeech': { under: ['termSec'], values: ['noun'] },
    'termNote termType': { under: ['termSec'], values: ['fullForm', 'acronym', 'variant'] },
    'termNote administrativeStatus': {
      under: ['termSec'],
      values: ['preferredTerm-admn-sts', 'admittedTerm-admn-sts', 'supersededTerm-admn-sts'],
    },
  };

const AUX = '((descrip|descripGrp|admin|adminGrp|transacGrp|note|ref|xref) )*';
/**
 * The core structure of ISO 30042:2019 in its DCA style, as its published RELAX NG schema for TBX-Basic orders it: the
 * children of each element. Elements that are not named hold text alone.
 */
const CONTENTS: Readonly<Record<string, string>> = {
  tbx: 'tbxHeader text ',
  tbxHeader: 'fileDesc (encodingDesc )?(revisionDesc )?',
  fileDesc: '(titleStmt )?(publicationStmt )?(sourceDesc )+',
  titleStmt: 'title (note )*',
  sourceDesc: '(p )+',
  text: 'body (back )?',
  body: '(conceptEntry )+',
  conceptEntry: `${AUX}(langSec )+`,
  langSec: `${AUX}(termSec )+`,
  termSec: `term ((termNote|termNoteGrp) )*${AUX}`,
  descripGrp: 'descrip ((descripNote|admin|adminGrp|transacGrp|note|ref|xref) )*',
};
const ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  tbx: ['type', 'style', 'xml:lang', 'xmlns'],
  conceptEntry: ['id'],
  langSec: ['xml:lang'],
  ...Object.fromEntries(['descrip', 'admin', 'termNote'].map((name) => [name, ['type']])),
  ...Object.fromEntries(['ref', 'xref'].map((name) => [name, ['type', 'target']])),
};

describe('a term base', () => {
  it('has the elements and attributes of the core structure, in their order, and no empty text', () => {
    for (const element of all('*')) {
      const { localName } = element;
      const children = [...element.children].map((child) => `${child.localName} `).join('');
      expect([localName, children]).toEqual([
        localName,
        expect.stringMatching(new RegExp(`^${CONTENTS[localName] ?? ''}$`)),
      ]);
      expect([localName, element.getAttributeNames().sort()]).toEqual([
        localName,
        [...(ATTRIBUTES[localName] ?? [])].sort(),
      ]);
      if (!(localName in CONTENTS)) expect([localName, element.textContent?.trim()]).not.toEqual([localName, '']);
    }
  });
  it('calls a related concept by its term, names a source once, and leads only to addresses of the web', () => {
    const ref = document.querySelector('#c-old-layout ref[target="c-new-layout"]');
    expect(ref?.textContent).toBe('4+3+X产业基础');
    for (const section of all('langSec')) {
      const sources = [...section.querySelectorAll('[type="source"]')].map(({ textContent }) => textContent);
      expect(new Set(sources).size).toBe(sources.length);
    }
    for (const xref of all('xref')) expect(xref.getAttribute('target')).toMatch(/^https?:\/\/./);
  });
  it('is well-formed XML of the TBX core in the Basic dialect', () => {
    expect(document.querySelector('parsererror')).toBeNull();
    const { documentElement: root } = document;
    expect([root.localName, root.namespaceURI]).toEqual(['tbx', 'urn:iso:std:iso:30042:ed-2']);
    expect([root.getAttribute('type'), root.getAttribute('style')]).toEqual(['TBX-Basic', 'dca']);
    expect([...root.children].map(({ localName }) => localName)).toEqual(['tbxHeader', 'text']);
  });
  it('has a concept for each entry, each with its languages in both scripts', () => {
    expect(all('conceptEntry').map(({ id }) => id)).toEqual(bundle.entries.map(({ id }) => `c-${id}`));
    for (const concept of all('conceptEntry')) {
      const languages = [...concept.querySelectorAll('langSec')].map((section) => section.getAttribute('xml:lang'));
      const hasPlain = concept.id === 'c-old-layout';
      expect(languages).toEqual(['zh-Hans', 'zh-Hant-TW', ...(hasPlain ? ['zh'] : []), 'en']);
    }
  });
  it('says whose Traditional characters it has', () => {
    const [row] = rowsOf([0], bundle, 'hk');
    expect(row && toTbx([row], words)).toContain('<langSec xml:lang="zh-Hant-HK">');
  });
  it('files a name in Latin letters under no script, and under English only where the entry’s English says so', () => {
    const [pattern] = bundle.entries;
    const made = (more: object) => ({ ...(pattern as (typeof bundle.entries)[number]), status: undefined, ...more });
    const entries: (typeof bundle.entries)[number][] = [
      made({ term: '世界人工智能大会', forms: ['WAIC', '大会'], en: 'World AI Conference (WAIC)' }),
      made({ term: 'VC', forms: ['风险投资', 'venture capital'], en: 'Venture capital (VC)' }),
      made({ term: 'CXO机构', forms: ['CDMO'], en: 'CXO companies (contract services)' }),
      made({ term: '交易分团', forms: [], en: 'Trading sub-delegation (CIIE)' }),
    ];
    const file = toTbx(rowsOf([0, 1, 2, 3], { ...bundle, entries }), words);
    const concepts = [...new DOMParser().parseFromString(file, 'application/xml').querySelectorAll('conceptEntry')];
    const filed = concepts.map((concept) =>
      [...concept.querySelectorAll('termSec')].map((section) =>
        [
          section.parentElement?.getAttribute('xml:lang'),
          section.querySelector('term')?.textContent,
          section.querySelector('[type="termType"]')?.textContent,
        ].join(' '),
      ),
    );
    expect(filed).toEqual([
      [
        'zh-Hans 世界人工智能大会 fullForm',
        'zh-Hans 大会 variant',
        'zh-Hant-TW 世界人工智能大会 fullForm',
        'zh-Hant-TW 大会 variant',
        'en World AI Conference fullForm',
        'en WAIC acronym',
      ],
      [
        'zh-Hans 风险投资 variant',
        'zh-Hant-TW 风险投资 variant',
        'zh VC fullForm',
        'en Venture capital fullForm',
        'en VC acronym',
      ],
      [
        'zh-Hans CXO机构 fullForm',
        'zh-Hant-TW CXO机构 fullForm',
        'zh CDMO variant',
        'en CXO companies (contract services) fullForm',
      ],
      ['zh-Hans 交易分团 fullForm', 'zh-Hant-TW 交易分團 fullForm', 'en Trading sub-delegation (CIIE) fullForm'],
    ]);
    // Every definition is there, whichever section is the first.
    for (const concept of concepts) expect(concept.querySelectorAll('[type="definition"]')).toHaveLength(2);
  });
  it('uses data categories of the dialect only, where it allows them', () => {
    const typed = all('[type]').filter(({ localName }) => localName !== 'tbx');
    expect(typed.length).toBeGreaterThan(50);
    for (const element of typed) {
      const name = `${element.localName} ${element.getAttribute('type')}`;
      const { under = [], values } = CATEGORIES[name] ?? {};
      expect([name, under]).toEqual([name, expect.arrayContaining([element.parentElement?.localName])]);
      if (values) expect(values).toContain(element.textContent);
    }
  });
  it('puts what is said of a language before its terms, and the term first in its section', () => {
    for (const section of all('langSec')) {
      const names = [...section.children].map(({ localName }) => localName);
      expect(names.slice(names.indexOf('termSec')).every((name) => name === 'termSec')).toBe(true);
    }
    for (const section of all('termSec')) expect(section.firstElementChild?.localName).toBe('term');
  });
  it('refers only to concepts that are in it', () => {
    const ids = new Set(all('conceptEntry').map(({ id }) => id));
    const targets = all('ref').map((ref) => ref.getAttribute('target') ?? '');
    expect(targets.length).toBeGreaterThan(0);
    expect(targets.filter((target) => !ids.has(target))).toEqual([]);
    const [first] = rowsOf([0], bundle);
    expect(first && toTbx([first], words)).not.toContain('crossReference"');
  });
  it('keeps texts as they are, and says what is superseded', () => {
    const sponge = document.querySelector('#c-sponge');
    expect(sponge?.querySelector('[type="definition"]')?.textContent).toBe(HARD);
    const status = document.querySelector('#c-old-layout [type="administrativeStatus"]')?.textContent;
    expect(status).toBe('supersededTerm-admn-sts');
  });
});

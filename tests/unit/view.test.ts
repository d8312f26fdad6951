import { describe, expect, it, test } from 'vitest';
import { DOMAIN_LABELS, LEVEL_KEYS } from '../../components/labels.ts';
import { citeApa, citeGbt } from '../../glossary/cite.ts';
import { DOMAINS, type EntryView, LEVELS, type ShippedEntry, type Source } from '../../glossary/schema.ts';
import { languageFor, type ViewOptions } from '../../glossary/speaker.ts';
import { viewOf } from '../../glossary/view.ts';
import { numberOf, TEST_BUNDLE } from '../fixtures/bundle.ts';

const HANS: ViewOptions = { language: 'zh-Hans', script: 'hans' };
const HANT: ViewOptions = { language: 'zh-Hans', script: 'hant' };
const ENGLISH: ViewOptions = { language: 'en', script: 'hant' };

function view(id: string, options = HANS, change: Partial<ShippedEntry> = {}): EntryView {
  const entry = TEST_BUNDLE.entries[numberOf(id)];
  if (!entry) throw new Error(`no entry ${id}`);
  return viewOf({ ...entry, ...change }, TEST_BUNDLE, options);
}

describe('the language of a view', () => {
  it('is Chinese in the script of the page, whatever the reader’s own script', () => {
    expect(languageFor('zh-Hans', 'hant')).toBe('zh-Hant');
    expect(languageFor('zh-Hant', 'hans')).toBe('zh-Hans');
    expect(view('green', HANT)).toMatchObject({
      language: 'zh-Hant',
      term: '綠色低碳產業',
      gist: '綠色和低碳的行業。',
    });
  });
  it('keeps the term in the page’s script where the texts are English', () => {
    expect(view('green', ENGLISH)).toMatchObject({ language: 'en', term: '綠色低碳產業', gist: 'Green trades.' });
  });
  it('prefers the Traditional form that an editor wrote', () => {
    expect(view('green', HANT, { hant: '綠的' }).term).toBe('綠的');
    expect(view('green', HANS, { hant: '綠的' }).term).toBe('绿色低碳产业');
  });
  it('names look-ups in the reader’s language', () => {
    expect(view('old-layout', ENGLISH).superseded?.by).toEqual({ id: 'new-layout', name: '“4+3+X” industrial base' });
    expect(view('old-layout', HANT).superseded?.by.name).toBe('4+3+X產業基础');
  });
});

describe('when a term was seen', () => {
  it('says both ends of a term that another has replaced', () => {
    expect(view('old-layout').seen).toEqual({ kind: 'between', from: '2022-01', until: '2023-01' });
  });
  it('says both ends of a term that the latest documents do not have', () => {
    expect(view('valley').seen).toEqual({ kind: 'between', from: '2022-01', until: '2023-01' });
  });
  it('says only the last time of a term that the latest documents still have', () => {
    expect(view('port').seen).toMatchObject({ kind: 'last', until: '2024-01' });
  });
  it('says the first time of a term that only the latest documents have', () => {
    expect(view('new-layout').seen).toMatchObject({ kind: 'first', from: '2024-01' });
  });
  it('says the last time of a term that was seen once, earlier', () => {
    expect(view('sponge').seen).toMatchObject({ kind: 'last', until: '2023-01' });
  });
  it('says how it began where that is known', () => {
    expect(view('clusters').seen).toMatchObject({ kind: 'proposed', from: '2021' });
  });
  it('goes by the latest source of an entry without dates', () => {
    expect(view('waste-free').seen).toEqual({ kind: 'last', until: '2023-01' });
  });
});

describe('the time line', () => {
  it('leads from the first sighting over the last one to the successor, with a gap between', () => {
    expect(view('old-layout').history).toEqual([
      { date: '2022-01', text: '首见5+4+X产业布局', kind: 'seen' },
      { date: '2023-01', text: '末见5+4+X产业布局', kind: 'gap' },
      { date: '2024-01', text: '改提', kind: 'next', lookUp: { id: 'new-layout', name: '4+3+X产业基础' } },
    ]);
  });
  it('is the entry’s own where it has one', () => {
    const history = [{ date: '2021', zh: '提出', en: 'Proposed', cite: 1 }];
    expect(view('port', HANS, { history }).history).toEqual([{ date: '2021', text: '提出', kind: 'seen' }]);
  });
  it('is empty where nothing changed', () => {
    expect(view('port').history).toEqual([]);
  });
});

describe('parts, wholes and relations', () => {
  it('gives a part its full name, its short one and its gloss, and says what is unknown', () => {
    expect(view('old-layout').parts).toEqual([
      { label: '5', name: '五型经济', short: '五型', entry: 'clusters', gloss: '五种' },
      { label: 'X', unknown: true },
    ]);
  });
  it('names the whole with the label that stands for this part', () => {
    expect(view('port').wholes).toEqual([{ label: '港', whole: { id: 'old-layout', name: '5+4+X产业布局' } }]);
  });
  it('puts what it superseded first, and leaves out the successor and what is gone from the glossary', () => {
    expect(view('new-layout', HANS, { related: ['port', 'gone'] }).related.map(({ id }) => id)).toEqual([
      'old-layout',
      'port',
    ]);
    expect(view('old-layout').related.map(({ id }) => id)).toEqual(['port']);
  });
  it('puts the note with the successor, or by itself where there is none', () => {
    const note = { zh: '说明', en: 'Note' };
    expect(view('old-layout')).toMatchObject({ superseded: { note: '没有文件说明替代。', date: '2024-01' } });
    expect(view('old-layout').note).toBeUndefined();
    expect(view('port', HANS, { status: { note } }).note).toBe('说明');
  });
});

describe('citations', () => {
  it('gives a short place and leads to the passage, or to a search where no address is known', () => {
    const [report, paper] = view('old-layout').sources;
    expect(report).toEqual({
      doc: 'report',
      title: '2023年报告',
      at: '注1',
      date: '2023-01-04',
      href: 'https://example.com/report#:~:text=%E4%BA%94%E5%9E%8B%E7%BB%8F%E6%B5%8E',
      page: '/source.html?doc=report#entry-old-layout',
    });
    expect(paper).toMatchObject({
      at: '第4段',
      date: '2024-01',
      search: expect.stringContaining(encodeURIComponent('高质量发展的文章')),
    });
    expect(paper).not.toHaveProperty('href');
  });
  it('names notes and paragraphs in English, and leaves headings as they stand', () => {
    expect(view('old-layout', ENGLISH).sources.map(({ at }) => at)).toEqual(['note 1', 'para. 4']);
    const sources = [{ doc: 'report', at: '一、工作回顾', locator: 'x' }];
    expect(view('port', ENGLISH, { sources }).sources[0]?.at).toBe('一、工作回顾');
  });
  it('refuses a citation of a source that the bundle does not have', () => {
    expect(() => view('port', HANS, { sources: [{ doc: 'lost', at: '1', locator: 'x' }] })).toThrow('lost');
  });
});

describe('references to a source', () => {
  const [report, paper] = TEST_BUNDLE.sources as [Source, Source];
  it('follow GB/T 7714, with the carrier and the day of access where there is an address', () => {
    expect(citeGbt(report, '2026-11-21')).toBe(
      '区人民政府. 2023年政府工作报告[R/OL]. (2023-03-20)[2026-11-21]. https://example.com/report.',
    );
  });
  it('bracket a date that was inferred', () => {
    expect(citeGbt(paper, '2026-11-21')).toBe('舒抒, 刘坤. 高质量发展的文章[N]. 解放日报, [2024-01].');
    expect(citeApa(paper)).toBe('Shu, S., & Liu, K. [ca. 2024, January]. 高质量发展的文章 [A feature]. Jiefang Daily.');
  });
  it('follow APA, with the publisher as author where no author is known', () => {
    expect(citeApa(report)).toBe(
      'District Government. (2023, March 20). 2023年政府工作报告 [Work Report 2023]. https://example.com/report',
    );
  });
});

test('the labels name every domain and level in the glossary’s order, by which the index numbers them', () => {
  expect(Object.keys(DOMAIN_LABELS)).toEqual([...DOMAINS]);
  expect(Object.keys(LEVEL_KEYS)).toEqual([...LEVELS]);
});

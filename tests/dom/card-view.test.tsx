import { render } from 'preact';
import { afterEach, expect, test, vi } from 'vitest';
import '../../components/tokens.css';
import '../../components/base.css';
import '../../components/card.css';
import type { EntryCardProps } from '../../components/card-props.ts';
import { EntryCard } from '../../components/entry-card.tsx';
import messages from '../../public/_locales/en/messages.json';
import * as samples from '../gallery/samples.ts';
import { actions } from '../gallery/states.ts';
import { TEXTS } from '../gallery/texts.ts';

afterEach(() => render(null, document.body));

function show(props: Partial<EntryCardProps>): HTMLElement {
  const t = TEXTS[props.view?.language ?? 'zh-Hans'];
  render(<EntryCard t={t} on={actions} variant="card" theme="light" {...props} />, document.body);
  return document.querySelector<HTMLElement>('.card') ?? expect.fail('no card');
}
const texts = (card: Element, selector: string) => [...card.querySelectorAll(selector)].map((each) => each.textContent);

test('the gist begins within the first 105 px, and 145 with a band', () => {
  const top = (card: HTMLElement) =>
    (card.querySelector('.gist')?.getBoundingClientRect().top ?? 0) - card.getBoundingClientRect().top;
  expect(top(show({ view: samples.mediaPort }))).toBeLessThanOrEqual(105);
  expect(top(show({ view: samples.layout }))).toBeLessThanOrEqual(145);
});

test('the sections of the expanded card stand in their order', () => {
  const card = show({ view: samples.layout, expanded: true, surface: '五四X' });
  expect(texts(card, 'h3')).toEqual(['组成', '沿革', '数据', '相关', '出处', '为何标出']);
});

test('one band at a time: superseded before another sense before the reason', () => {
  const also = { id: 'x', name: '另一个', script: 'hans', domain: 'area', level: 'xuhui' } as const;
  expect(texts(show({ view: samples.layout, also, surface: '五四X' }), '.band')).toEqual([
    '2024.1的文件已改提4+3+X产业基础',
  ]);
  expect(texts(show({ view: samples.mediaPort, also, surface: '传媒港' }), '.band')[0]).toMatch(/^另有一义/);
  expect(texts(show({ view: samples.mediaPort, surface: '传媒港' }), '.band')).toEqual(['本页写作“传媒港”不是这个？']);
});

test('what is not known is said', () => {
  expect(show({ view: samples.successor }).textContent).toContain('未说明');
  expect(show({ view: samples.target135, expanded: true }).textContent).toContain('未找到公开网址');
});

test.each([
  ['zh-Hans', samples.layoutEnglish],
  ['en', samples.layout],
  ['zh-Hant', samples.successor],
] as const)('a screen reader hears interface words in %s, whatever the texts are in', (language, view) => {
  const t = TEXTS[language];
  const words = new Set(Object.keys(messages).map((key) => t(key)));
  const also = { id: 'x', name: 'else', script: 'hans', domain: 'area', level: 'xuhui' } as const;
  const trail = { names: ['第一', view.term], at: 1 };
  const reason = { quoted: true, page: true, near: '' };
  const more = { view, t, also, trail, surface: '五四X', reason, closable: true };
  let heard = 0;
  for (const props of [{ ...more, expanded: true }, more]) {
    const card = show(props);
    const langOf = (node: Element | null | undefined) => node?.closest('[lang]')?.getAttribute('lang');
    for (const element of card.querySelectorAll('*')) {
      const name = element.getAttribute('aria-label');
      const own = [...element.childNodes].filter((node) => node instanceof Text).map((node) => node.data.trim());
      for (const text of [name, ...own]) {
        if (!text || !words.has(text)) continue;
        expect([text, langOf(element)]).toEqual([text, language]);
        heard++;
      }
    }
    expect(langOf(card.querySelector('.gist'))).toBe(view.language);
    const links = [...card.querySelectorAll('.band .look:not(.not-this), .source > .look, .source > .out')];
    for (const link of links) expect(langOf(link)).toBe(view.language);
  }
  expect(heard).toBeGreaterThan(15);
});

test('dates in the interface’s sentences are written as the interface writes', () => {
  const card = show({ view: samples.layoutEnglish, t: TEXTS['zh-Hans'] });
  expect(texts(card, '.meta, .band')).toEqual(['产产业徐汇见于2022.1—2023.1', '2024.1的文件已改提“4+3+X”']);
  expect(texts(show({ view: samples.layout, t: TEXTS.en }), '.band')).toEqual([
    'Since Jan 2024 the documents say 4+3+X产业基础',
  ]);
});

test('only links with a known address leave for the web; the others lead to our source page', () => {
  const openPage = vi.fn();
  const card = show({ view: samples.layout, expanded: true, on: { ...actions, openPage } });
  const links = [...card.querySelectorAll<HTMLAnchorElement>('a')];
  expect(links.map(({ href }) => new URL(href).pathname)).toEqual(['/report', '/search', '/search']);
  for (const { target, rel } of links) expect([target, rel]).toEqual(['_blank', 'noopener noreferrer']);
  const [page] = [...card.querySelectorAll('button')].filter(({ textContent }) => textContent === '出处页');
  page?.click();
  expect(openPage).toHaveBeenCalledWith('/source.html?doc=doc-2#entry-2');
});

test('a part with an entry can be looked up, one without is plain text', () => {
  const lookUp = vi.fn();
  const card = show({ view: samples.layout, on: { ...actions, lookUp } });
  expect(texts(card, '.strip .look')).toEqual(['五型经济', '四大集群']);
  card.querySelector<HTMLButtonElement>('.strip .look')?.click();
  expect(lookUp).toHaveBeenCalledWith('wuxing');
});

test('why the words are marked is said in the last section, and what is not known of it too', () => {
  const surface = '传媒港';
  const reason = { quoted: false, page: false, near: '' };
  const card = show({ view: samples.mediaPort, expanded: true, surface, reason });
  expect(texts(card, '.section:last-of-type .reason')).toEqual([
    '本页写作“传媒港”，是“西岸传媒港”的另一种写法。',
    '这几个字可以指别的，因为附近的词才标出。',
  ]);
  expect(texts(show({ view: samples.mediaPort, expanded: true }), '.reason')).toEqual([]);
  // A term that stands as it is named, but only in quotation marks, has its way out there.
  show({ view: samples.mediaPort, expanded: true, reason: { quoted: true, page: false } });
  expect(texts(card, '.section:last-of-type .not-this')).toEqual(['不是这个？']);
});

test('a part that is one short word is set among its like, and no figure’s number is torn from its unit', () => {
  const parts = ['渗', '滞', '蓄', '净', '用', '排', '管'].map((name) => ({ name, short: name }));
  const card = show({ view: { ...samples.spongeCity, parts }, expanded: true });
  expect(texts(card, '.section .strip.words li')).toEqual(['渗', '滞', '蓄', '净', '用', '排', '管']);
  const figures = [
    { what: '一年内完成的零星旧住房改造户数合计', value: '约900万平方米', asOf: '2022-01-20', planned: true, cite: 1 },
  ];
  const row = show({ view: { ...samples.mediaPort, figures }, expanded: true });
  const linesOf = (selector: string) => {
    const range = document.createRange();
    range.selectNodeContents(row.querySelector(selector) ?? expect.fail(selector));
    return new Set([...range.getClientRects()].map(({ top }) => top)).size;
  };
  expect([linesOf('.value'), linesOf('.figures time')]).toEqual([1, 1]);
});

test('only the middle of a card can be scrolled', () => {
  for (const view of [samples.layout, samples.mediaPort, samples.target135]) {
    const card = show({ view, expanded: true });
    card.style.maxHeight = '300px';
    expect(card.scrollHeight, view.id).toBe(card.clientHeight);
    expect(card.querySelector('.scroll')?.scrollHeight).toBeGreaterThan(300);
  }
});

test('a source link that does not fit is cut with an ellipsis, in a sheet too', () => {
  const [source] = samples.mediaPort.sources;
  if (!source) expect.fail('no source');
  const view = { ...samples.mediaPort, sources: [{ ...source, title: '二〇二三年区政府工作报告全文及名词解释' }] };
  for (const variant of ['card', 'sheet'] as const) {
    const card = show({ view, variant });
    card.style.width = '300px';
    const link = card.querySelector('.clip') ?? expect.fail('no link');
    expect(link.scrollWidth).toBeGreaterThan(link.clientWidth);
    // Only a block draws the ellipsis.
    expect([getComputedStyle(link).display, getComputedStyle(link).textOverflow]).toEqual(['block', 'ellipsis']);
    expect(link.getBoundingClientRect().height).toBeGreaterThanOrEqual(44);
  }
});

test('six short names of which one is long stand in two columns', () => {
  const names = [
    'Media Port',
    'Digital Valley',
    'Financial Hub',
    'Vitality Arena',
    'Life Blue Bay',
    'Digital Intelligence Centre',
  ];
  const parts = names.map((name, index) => ({ label: '港谷城场湾心'.charAt(index), name, entry: `place-${index}` }));
  const card = show({ view: { ...samples.sixPlacesEnglish, parts } });
  expect(texts(card, '.strip.columns-2 .look')).toEqual(names);
});

test('of many parts the compact card counts the rest and the expanded one shows all', () => {
  expect(texts(show({ view: samples.longest }), '.strip .look').at(-1)).toBe('7 more');
  expect(show({ view: samples.longest, expanded: true }).querySelectorAll('.unfold li')).toHaveLength(9);
});

test('characters that stand alone for parts have their meaning in words for screen readers', () => {
  const card = show({ view: samples.spongeCity });
  expect(texts(card, '.strip li')).toContain('渗让雨水下渗');
  expect(card.querySelector('.strip .tile')?.getAttribute('aria-hidden')).toBe('true');
});

test('the English card puts the English name first and keeps the term Chinese', () => {
  const card = show({ view: samples.layoutEnglish });
  expect(card.lang).toBe('en');
  expect(texts(card, '.names p')).toEqual(['“5+4+X” industrial layout', 'wǔ jiā sì jiā X chǎnyè bùjú']);
  expect(card.querySelector('.term')?.getAttribute('lang')).toBe('zh-Hans');
  expect(texts(card, '.meta span')).toContain('seen Jan 2022 – Jan 2023');
});

test('a card without an action has no button for it', () => {
  const on = { lookUp: actions.lookUp, expand: actions.expand, openPage: actions.openPage };
  const card = show({ view: samples.mediaPort, expanded: true, on, pinned: true });
  expect(texts(card, '.tool, .actions .button')).toEqual([]);
});

test('nothing is cut off at 200 % text and with the text spacing of WCAG 1.4.12', () => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`.card, .card * { line-height: 1.5em !important; letter-spacing: .12em !important; word-spacing: .16em !important }
    .card p { margin-bottom: 2em !important }`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  for (const view of [samples.layoutEnglish, samples.longest, samples.sixPlaces]) {
    const card = show({ view, expanded: true });
    card.style.width = '180px'; // as narrow as the card is at 200 % of 360 px
    for (const each of card.querySelectorAll<HTMLElement>('.head, .meta, .band, .gist, .definition, .section, .foot')) {
      expect(each.scrollWidth, `${view.id} ${each.className} ${each.textContent?.slice(0, 20)}`).toBeLessThanOrEqual(
        each.clientWidth + 1,
      );
    }
  }
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
});

test('scrolled past its first lines the head is one line, and another entry begins at its top again', async () => {
  const card = show({ view: samples.layout, expanded: true });
  card.style.maxHeight = '400px';
  await vi.waitFor(() => expect(card.querySelector('.fade')).toBeTruthy());
  const middle = card.querySelector('.scroll') ?? expect.fail('no middle');
  middle.scrollTop = middle.scrollHeight;
  await vi.waitFor(() => expect(card.classList.contains('scrolled')).toBe(true));
  expect(card.querySelector('.head')?.getBoundingClientRect().height).toBeLessThanOrEqual(45);
  await vi.waitFor(() => expect(card.querySelector('.fade')).toBeNull());
  show({ view: samples.sixPlaces, expanded: true });
  await vi.waitFor(() => expect(card.classList.contains('scrolled')).toBe(false));
});

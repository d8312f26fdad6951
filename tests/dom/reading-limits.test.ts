// Where reading ends, what is not read at all, and what is read again because something around it has changed.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { TermIndex } from '../../annotator/index.ts';
import { type Rule, writeIndex } from '../../annotator/index-text.ts';
import { Scout } from '../../entrypoints/scout.content/scout.ts';
import type { NativeApi } from '../../platform/native.ts';
import { Reading, show, testIndex, textOf } from './support/reading.ts';

let reading: Reading;
beforeEach(() => {
  document.title = '徐汇';
  document.documentElement.lang = 'zh-CN';
  reading = new Reading();
});
afterEach(() => {
  reading.stop();
  document.designMode = 'off';
  document.body.replaceChildren();
});
const marked = (html: string) => reading.all(show(html));

describe('a line ends', () => {
  test('at what a reader sees but we do not read: code, an editor in the line, a meter', async () => {
    expect(await marked('<p>西岸<code>NET</code>传媒港</p>')).toEqual([]);
    expect(await marked('<p>西岸<span contenteditable>x</span>传媒港</p>')).toEqual([]);
    expect(await marked('<p>西岸<meter value="1"></meter>传媒港</p>')).toEqual([]);
    expect(await marked('<p>西岸<script>x</script>传媒港</p>')).toEqual(['西岸传媒港']);
  });

  test('at an empty line between two breaks, but not in a column of printed lines', async () => {
    expect(await marked('<p>说的是西岸<br><br>传媒港</p>')).toEqual([]);
    expect(await marked('<p>说的是西岸<br>\n  <br>传媒港</p>')).toEqual([]);
    expect(await marked('<p>说的是西岸<br>传媒港</p>')).toEqual(['西岸传媒港']);
    const column = ['徐汇滨江沿线的六处标杆组团里', '先看做文化的那一个，叫做西岸', '传媒港，它的四周有很多新的路']
      .concat(Array(7).fill('再看数字一端，组团里的人也多'))
      .join('<br><br>');
    expect(await marked(`<p>${column}</p>`)).toHaveLength(1);
  });

  test('where style puts the boxes of printed lines side by side', async () => {
    const lines = [
      '徐汇滨江沿线的六处标杆组团里',
      '先看做文化的那一个，叫做西岸',
      '传媒港，它的四周有很多新的路',
    ].concat(Array(7).fill('再看数字一端，组团里的人也多'));
    const column = (style: string, around = '') =>
      `<section style="${around}">${lines.map((line) => `<p style="${style}">${line}</p>`).join('')}</section>`;
    expect(await marked(column(''))).toEqual(['西岸传媒港']);
    expect(await marked(column('display:table-cell'))).toEqual([]);
    expect(await marked(column('float:left'))).toEqual([]);
    expect(await marked(column('', 'display:flex'))).toEqual([]);
    expect(await marked(column('').replace('<p style="">传', '<hr><img alt=""><p>传'))).toEqual([]);
  });
});

test('headlines of a list are no printed lines, however even', async () => {
  const headlines = [
    '全区召开项目推进会部署下一步工作',
    '老人食堂开进楼下小院子菜价不涨',
    '又一条沿江步道贯通从北往南到西岸',
    '传媒港口新开书店周末有讲座可听',
    '老电影院修缮完成重新对市民开放',
    '学校操场假日向附近的居民全开放',
    '菜场改造之后摊位多了通道更宽了',
    '三条公交线路延长到地铁的新车站',
    '社区医生上门为老人量血压看药方',
  ];
  expect(await marked(headlines.map((line) => `<p>${line}</p>`).join(''))).toEqual([]);
});

describe('what is not ours to mark', () => {
  test('text in Japanese or Korean, said by its language or by the page’s own letters', async () => {
    expect(
      await marked('<p>西岸传媒港</p><p lang="ja">西岸传媒港</p><p lang="ko-KR"><b>西岸传媒港</b></p>'),
    ).toHaveLength(1);
    // Nothing in the heading says so. (A page that says it is Chinese is believed; each of its paragraphs is looked at.)
    expect(
      await marked('<h1>西岸传媒港</h1><p>これは日本語のページです。ここにあることばは中国語ではない。</p>'),
    ).toHaveLength(1);
    document.documentElement.lang = '';
    expect(
      await marked('<h1>西岸传媒港</h1><p>これは日本語のページです。ここにあることばは中国語ではない。</p>'),
    ).toEqual([]);
    expect(
      await marked('<h1>西岸传媒港</h1><p>이것은 한국어로 쓴 글이다. 여기 있는 말은 중국어가 아니다.</p>'),
    ).toEqual([]);
  });

  test('a language that a page says later', async () => {
    reading.observe();
    const main = show('<div><p>西岸传媒港</p></div>');
    expect(await reading.all(main)).toEqual(['西岸传媒港']);
    main.firstElementChild?.setAttribute('lang', 'ja');
    await reading.settled();
    expect(reading.texts()).toEqual([]);
  });

  test.each(['CodeMirror', 'monaco-editor'])('the lines that the editor %s draws', async (name) => {
    expect(await marked(`<div class="${name}"><div class="line"><span>西岸传媒港</span></div></div>`)).toEqual([]);
  });

  test('a document that is written in', async () => {
    document.designMode = 'on';
    expect(await marked('<p>西岸传媒港</p>')).toEqual([]);
  });
});

describe('text that is asked of its block', () => {
  test('is marked in all of its nodes, comments left out', async () => {
    const main = show('<p></p>');
    main.firstElementChild?.append('先看西岸', document.createComment('x'), '', '传媒', '港，再看西岸金融城');
    expect(await reading.all(main)).toEqual(['西岸传媒港', '西岸金融城']);
  });

  test('looks at no text node where nothing is found', async () => {
    const main = show('<p>没有什么</p><p>也没有</p>');
    const asked = vi.spyOn(Node.prototype, 'firstChild', 'get');
    await reading.all(main);
    const leaves = asked.mock.contexts.filter((node) => (node as Node).nodeName === 'P');
    asked.mockRestore();
    expect(leaves).toEqual([]);
  });
});

describe('a term that needs company in its list', () => {
  const rule: Rule = { quoted: false, page: false, near: ['西岸传媒港'], notBefore: [], notAfter: [] };
  const forms = [
    { folded: '数字谷', rule: 0 },
    { folded: '西岸传媒港', rule: undefined },
  ];
  const index = new TermIndex(
    writeIndex({
      version: 'near',
      variants: new Map(),
      rules: [rule],
      entries: forms.map((form) => ({ level: 0, forms: [form] })),
    }),
  );

  test('is looked at again when an item comes, changes or goes', async () => {
    reading.stop();
    reading = new Reading(index);
    reading.observe();
    const main = show('<ul><li>数字谷</li></ul>');
    expect(await reading.all(main)).toEqual([]);
    const item = document.createElement('li');
    item.append('西岸传媒港');
    main.firstElementChild?.append(item);
    await reading.settled();
    expect(reading.texts()).toEqual(['数字谷', '西岸传媒港']);
    (item.firstChild as Text).data = '别的';
    await reading.settled();
    expect(reading.texts()).toEqual([]);
    (item.firstChild as Text).data = '西岸传媒港';
    await reading.settled();
    item.remove();
    await reading.settled();
    expect(reading.texts()).toEqual([]);
  });
});

describe('a page that turns against our marks, or into another one', () => {
  const api = { runtime: { id: 'test', sendMessage: async () => ({ ok: true }) } } as unknown as NativeApi;
  const choice = { isOn: true, style: 'dotted', density: 'all', levels: 'about', hidden: new Set<number>() };
  const painted = () =>
    [...(CSS.highlights.get('huizhu-dotted-ink') ?? [])].map((range) =>
      ((range as StaticRange).startContainer as Text).data.slice(range.startOffset, range.endOffset),
    );

  test('gets them again when it empties our highlights, or fills them with its own', async () => {
    show('<p>西岸传媒港</p>');
    const scout = new Scout(testIndex, api, choice);
    scout.start();
    await expect.poll(painted).toEqual(['西岸传媒港']);
    CSS.highlights.get('huizhu-dotted-ink')?.clear();
    dispatchEvent(new Event('scroll'));
    expect(painted()).toEqual(['西岸传媒港']);
    const own = new StaticRange({
      startContainer: document.body,
      startOffset: 0,
      endContainer: document.body,
      endOffset: 1,
    });
    CSS.highlights.get('huizhu-dotted-ink')?.add(own);
    dispatchEvent(new Event('scroll'));
    expect(painted()).toEqual(['西岸传媒港']);
    scout.stop();
  });

  test('is about Xuhui or not by the view it shows now', async () => {
    const { href } = location;
    show('<p>西岸传媒港与海绵城市</p>');
    const scout = new Scout(testIndex, api, choice);
    scout.start();
    const shown = () => [...scout.painted].map(textOf);
    await expect.poll(shown).toEqual(['西岸传媒港', '海绵城市']);
    document.title = '新闻';
    history.replaceState(null, '', `${href}&view=2`);
    await expect.poll(shown).toEqual(['西岸传媒港']);
    history.replaceState(null, '', href);
    scout.stop();
  });
});

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Reading, show } from './support/reading.ts';

let reading: Reading;
beforeEach(() => {
  document.title = '徐汇';
  document.documentElement.lang = 'zh-CN';
  reading = new Reading();
});
afterEach(() => {
  reading.stop();
  document.body.replaceChildren();
});

describe('text runs', () => {
  const marked = async (html: string) => reading.all(show(html));

  test('a term is found over inline elements, line breaks, comments and soft hyphens', async () => {
    expect(await marked('<p>西岸<b>传媒</b><i>港</i>落成</p>')).toEqual(['西岸传媒港']);
    expect(await marked('<p>西岸<br>传媒港</p>')).toEqual(['西岸传媒港']);
    expect(await marked('<p>西岸<!-- x -->传媒港</p>')).toEqual(['西岸传媒港']);
    expect(await marked('<p>西岸&shy;传&#8203;媒港</p>')).toEqual(['西岸\u00ad传\u200b媒港']);
    expect(await marked('<p>西岸\n      传媒 港</p>')).toHaveLength(1);
  });

  test('a term is found over the bases of ruby, whose readings are left out', async () => {
    expect(await marked('<p><ruby>西<rt>xī</rt>岸<rt>àn</rt></ruby>传媒港</p>')).toEqual(['西岸传媒港']);
  });

  test('a run ends at block edges, cells, list items and pictures', async () => {
    expect(await marked('<div>西岸传<div>媒港</div></div>')).toEqual([]);
    expect(await marked('<table><tr><td>西岸传</td><td>媒港</td></tr></table>')).toEqual([]);
    expect(await marked('<ul><li>西岸传</li><li>媒港</li></ul>')).toEqual([]);
    expect(await marked('<p>西岸传<img alt="">媒港</p>')).toEqual([]);
    expect(await marked('<p>西岸传<input>媒港</p>')).toEqual([]);
  });

  test('computed style decides where a term would cross the edge of a span that is a block', async () => {
    expect(
      await marked('<p><span style="display:block">西岸传</span><span style="display:block">媒港</span></p>'),
    ).toEqual([]);
    expect(await marked('<p><span style="display:inline-block">西岸传</span>媒港</p>')).toEqual(['西岸传媒港']);
    expect(await marked('<p><span style="float:left">西岸传</span>媒港</p>')).toEqual([]);
  });

  test('scripts, styles, form fields, editors, code and drawings are not read', async () => {
    expect(
      await marked(
        '<script type="x">西岸传媒港</script><style>西岸传媒港</style><textarea>西岸传媒港</textarea><code>西岸传媒港</code><svg><text>西岸传媒港</text></svg><div contenteditable>西岸传媒港</div><noscript>西岸传媒港</noscript>',
      ),
    ).toEqual([]);
    expect(await marked('<div contenteditable="false">西岸传媒港</div>')).toEqual(['西岸传媒港']);
  });

  test('lines of a printed column are joined, also where each stands in a paragraph of its own', async () => {
    const lines = [
      '徐汇滨江沿线有六处标杆组团，先看',
      '文化一端的组团，它叫做西岸传',
      '媒港，它的四周都是已经通车的路',
      '再看数字一端的组团，人们把它叫',
      '做西岸数字谷，楼里办公的公司多',
      '数与互联网有关，往南走是第三个',
      '组团也就是金融城，它还没有建完',
      '工程要到后年才会全部完成并且交',
      '付使用，届时会有更多人来这里上',
    ];
    expect(await marked(lines.map((line) => `<p>${line}</p>`).join('\n'))).toContain('西岸传媒港');
    expect(await marked(`<pre>${lines.join('\n\n')}</pre>`)).toContain('西岸传\n\n媒港');
  });

  test('paragraphs that are no lines of a column are not joined', async () => {
    expect(await marked('<p>西岸传</p><p>媒港</p>')).toEqual([]);
    expect(await marked('<pre>西岸传\n媒港</pre>')).toEqual([]);
  });

  test('open shadow roots are read', async () => {
    const main = show('<p>前言</p><x-news></x-news>');
    const root = main.querySelector('x-news')?.attachShadow({ mode: 'open' });
    root?.append('西岸传媒港');
    expect(await reading.all(main)).toEqual(['西岸传媒港']);
    expect(reading.shadows).toEqual([root]);
  });

  test('a page nested two thousand deep is read', async () => {
    const main = show('');
    let at: Element = main;
    for (let depth = 0; depth < 2000; depth++) at = at.appendChild(document.createElement('div'));
    at.append('西岸传媒港');
    expect(await reading.all(main)).toEqual(['西岸传媒港']);
  });
});

describe('what the page is about', () => {
  test('is told once, when something on it speaks of Xuhui', async () => {
    document.title = '新闻';
    const fresh = new Reading();
    const main = show('<p>建设海绵城市。</p><p>天气很好。</p>');
    await fresh.all(main);
    expect(fresh.scanner.aboutXuhui).toBe(false);
    const last = document.createElement('p');
    last.append('徐汇区的新闻。');
    main.append(last);
    await fresh.read({ root: last, shallow: false });
    expect(fresh.scanner.aboutXuhui).toBe(true);
    fresh.stop();
  });

  test('a Japanese text is left alone', async () => {
    expect(await reading.all(show('<p>上海の西岸传媒港について、この記事では詳しく説明します。</p>'))).toEqual([]);
  });
});

describe('a living page', () => {
  test('added, changed and removed text is followed', async () => {
    const main = show('<p>西岸传媒港</p><p id="later">以后再写</p>');
    reading.observe();
    expect(await reading.all(main)).toEqual(['西岸传媒港']);
    const later = main.querySelector('#later')?.firstChild as Text;
    later.data = '西岸数字谷';
    await reading.settled();
    expect(reading.texts()).toEqual(['西岸传媒港', '西岸数字谷']);
    main.firstElementChild?.remove();
    await reading.settled();
    expect(reading.texts()).toEqual(['西岸数字谷']);
    const added = document.createElement('section');
    added.append('再看西岸金融城');
    main.append(added);
    await reading.settled();
    expect(reading.texts()).toEqual(['西岸数字谷', '西岸金融城']);
  });

  test('a word is found once its two halves stand in one block, and lost when they part', async () => {
    const main = show('<p>西岸传<b>媒港</b></p>');
    reading.observe();
    expect(await reading.all(main)).toEqual(['西岸传媒港']);
    main.querySelector('b')?.remove();
    await reading.settled();
    expect(reading.texts()).toEqual([]);
    main.querySelector('p')?.append('媒港');
    await reading.settled();
    expect(reading.texts()).toEqual(['西岸传媒港']);
  });

  test('text that empties, a block between the halves of a word, and text moved into an editor lose their marks', async () => {
    const main = show(
      '<p id="a">西岸传媒港</p><p id="b">西岸<i></i>数字谷</p><p id="c">西岸金融城</p><div contenteditable></div>',
    );
    reading.observe();
    expect(await reading.all(main)).toHaveLength(3);
    (main.querySelector('#a')?.firstChild as Text).data = '';
    main.querySelector('i')?.after(document.createElement('div'));
    main.querySelector('[contenteditable]')?.append(main.querySelector('#c')?.firstChild as Text);
    await reading.settled();
    expect(reading.texts()).toEqual([]);
  });

  test('open shadow roots that come later, and what changes in them, are followed', async () => {
    const main = show('<p>前言</p>');
    reading.observe();
    await reading.all(main);
    const host = document.createElement('x-news');
    const root = host.attachShadow({ mode: 'open' });
    root.append('西岸传媒港');
    main.append(host);
    await reading.settled();
    expect(reading.texts()).toEqual(['西岸传媒港']);
    (root.firstChild as Text).data = '西岸数字谷';
    await reading.settled();
    expect(reading.texts()).toEqual(['西岸数字谷']);
  });

  test('a page that replaces its body is read anew', async () => {
    reading.observe();
    await reading.all(show('<p>西岸传媒港</p>'));
    document.body.replaceChildren(Object.assign(document.createElement('p'), { textContent: '西岸数字谷' }));
    await reading.settled();
    expect(reading.texts()).toEqual(['西岸数字谷']);
  });

  test('marks that the page cleared from the registry are set again', async () => {
    await reading.all(show('<p>西岸传媒港</p>'));
    CSS.highlights.clear();
    reading.painter.restore();
    expect([...(CSS.highlights.get('huizhu-dotted-ink') ?? [])].map((range) => range.startOffset)).toEqual([0]);
  });
});

describe('the page itself', () => {
  test('is not changed by marking it', async () => {
    const main = show('<p>西岸<b>传媒</b>港与<a href="#x">海绵城市</a></p>'.repeat(50));
    const before = document.documentElement.outerHTML;
    const records: MutationRecord[] = [];
    const observer = new MutationObserver((list) => records.push(...list));
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    expect(await reading.all(main)).toHaveLength(100);
    records.push(...observer.takeRecords());
    observer.disconnect();
    expect(records).toEqual([]);
    expect(document.documentElement.outerHTML).toBe(before);
  });
});

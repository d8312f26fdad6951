// Pages that would be hard on any script that reads them: huge, deep, broken on purpose, restless, or no page at all.
import type { Reply } from './harness/server.ts';

export const html = (title: string, body: string, script = '', head = ''): Reply => ({
  body: `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title>${head}<script>${script}</script></head><body>${body}</body></html>`,
});

export const START = '<h1>徐汇</h1><p>开头是西岸传媒港。</p>';
export const END = '<p>结尾是口袋公园。</p>';

/** A thousand paragraphs of a thousand text nodes each, made before the page has loaded. */
const MANY_NODES = `
  const rest = document.createDocumentFragment();
  for (let i = 0; i < 1000; i++) {
    const line = document.createElement('p');
    for (let j = 0; j < 1000; j++) line.append('江');
    rest.append(line);
  }
  document.querySelector('h1').after(rest);`;

/** Deeper than a parser would nest, and hidden: laid out at this depth, Chromium’s own renderer never answers again. */
const DEEP = `
  let at = document.body.appendChild(document.createElement('div'));
  at.hidden = true;
  for (let depth = 0; depth < 5000; depth++) at = at.appendChild(document.createElement('div'));
  at.append('最底下是口袋公园。');`;

const FROZEN = `
  for (const name of Object.getOwnPropertyNames(window)) {
    const value = window[name];
    if (typeof value === 'function' && value.prototype) Object.freeze(value.prototype);
  }
  for (const one of [Object, Array, Map, Set, Promise, JSON, Math, Reflect]) Object.freeze(one);`;

/** Takes away what a reader of pages needs; keeps what this page's own \`markedText\` needs to tell what is marked. */
const OVERRIDDEN = `
  const { highlights } = CSS;
  window.markedText = () => {
    const texts = [];
    highlights.forEach((highlight, name) => {
      if (name.startsWith('huizhu-') && !name.startsWith('huizhu-open'))
        highlight.forEach((range) => texts.push(range.startContainer.data.slice(range.startOffset, range.endOffset)));
    });
    return texts;
  };
  const refuse = function () { throw new Error('not here'); };
  for (const name of ['Range', 'StaticRange', 'Highlight', 'MutationObserver', 'CSS', 'Promise', 'Map', 'Set',
      'getComputedStyle', 'matchMedia', 'requestIdleCallback', 'requestAnimationFrame', 'setTimeout', 'scheduler'])
    Object.defineProperty(window, name, { value: refuse, configurable: false });
  for (const [owner, name] of [[Document.prototype, 'createRange'], [Document.prototype, 'caretPositionFromPoint'],
      [Element.prototype, 'closest'], [Element.prototype, 'getAttribute'], [Performance.prototype, 'now'],
      [Array.prototype, 'push'], [String.prototype, 'charCodeAt'], [EventTarget.prototype, 'addEventListener']])
    owner[name] = name === 'push' ? owner[name] : refuse;
  Object.defineProperty(Node.prototype, 'textContent', { get: refuse });
  Object.defineProperty(Node.prototype, 'nextSibling', { get: refuse });
  Object.defineProperty(CharacterData.prototype, 'tagName', { get: refuse });`;

/** Writes every four milliseconds for ten seconds (`?5`: for five), in one place and at the end, and says how often it could. */
const RESTLESS = `
  window.writes = 0;
  addEventListener('load', () => {
    const clock = document.querySelector('#clock');
    const log = document.querySelector('#log');
    const until = performance.now() + 1000 * (Number(location.search.slice(1)) || 10);
    const timer = setInterval(() => {
      clock.firstChild.data = '第' + writes + '次写，海绵城市';
      const line = document.createElement('p');
      line.append('第' + writes + '行，无废城市');
      log.append(line);
      if (log.childElementCount > 200) log.firstElementChild.remove();
      writes++;
      if (performance.now() > until) { clearInterval(timer); window.isOver = true; }
    }, 4);
  });`;

/** Twenty thousand open shadow roots, one term in each hundredth. */
const MANY_SHADOWS = `
  const box = document.querySelector('#box');
  for (let i = 0; i < 20000; i++) {
    const host = document.createElement('x-line');
    host.attachShadow({ mode: 'open' }).append(i % 100 ? '江' : '西岸传媒港');
    box.append(host);
  }`;

/** Removes whatever an extension adds, as soon as it is there. */
const REMOVING = `
  window.removed = 0;
  new MutationObserver((records) => {
    for (const { addedNodes } of records)
      for (const node of addedNodes)
        if (node.localName === 'huizhu-card') { removed++; node.remove(); }
  }).observe(document, { childList: true, subtree: true });`;

/**
 * One text node of at least ten megabytes of UTF-8: a parser cuts what it reads into nodes of 65,536 units. Not laid out: the
 * browser alone takes seconds for a line of that length.
 */
const oneNode = (text: string, times: number, before = '') => `
  const huge = document.createElement('p');
  huge.id = 'huge';
  huge.style.contentVisibility = 'hidden';
  huge.append('');
  huge.firstChild.data = '${before}' + '${text}'.repeat(${times});
  document.querySelector('p').after(huge);`;

/** A list: one item is a text node of ten megabytes, the other has hundreds of terms that count only beside others. */
const LIST = `
  const list = document.createElement('ul');
  const [long, many] = [document.createElement('li'), document.createElement('li')];
  for (const item of [long, many]) item.style.contentVisibility = 'hidden';
  long.id = 'huge';
  long.append('');
  long.firstChild.data = '江边的风从早吹到晚，'.repeat(340000);
  many.append('美高梅酒店、传媒港、数字谷，'.repeat(300) + '徐汇滨江。');
  list.append(long, many);
  document.querySelector('p').after(list);`;

/** A page of a document file with no word in it, as small as a viewer accepts. */
const PDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
trailer<</Root 1 0 R>>
%%EOF`;

/** Begins and ends like the others; what is hard is made before the page has loaded. */
const scripted = (title: string, script: string) => html(title, `${START}${END}<script>${script}</script>`);

const PAGES: Readonly<Record<string, () => Reply>> = {
  '/nodes': () => html('一百万个文本节点', `${START}${END}<script>${MANY_NODES}</script>`),
  '/text': () => scripted('十兆字节的文本节点', oneNode('江边的风从早吹到晚，', 340_000)),
  '/deep': () => html('五千层', `${START}<script>${DEEP}</script>`),
  '/column': () =>
    html(
      '二十万段',
      `${START}<div style="content-visibility:hidden">${'<p>江上的风吹过来的时候，我们都在看船</p>'.repeat(200_000)}</div>${END}`,
    ),
  '/preformatted': () =>
    html(
      '十兆字节的预排文本',
      `${START}<pre style="content-visibility:hidden">${`${'江边的风从早吹到晚，'.repeat(4)}\n`.repeat(85_000)}</pre>${END}`,
    ),
  '/kana': () => scripted('十兆字节的假名', oneNode('かなカナ。', 680_000, '西岸传媒港')),
  '/dense': () => scripted('处处是词', oneNode('西岸传媒港的海绵城市，', 310_000)),
  '/list': () => scripted('一项十兆字节的列表', LIST),
  '/shadows': () => html('两万个影子根', `${START}<div id="box"></div>${END}<script>${MANY_SHADOWS}</script>`),
  '/frozen': () => html('冻结的原型', START + END, FROZEN),
  '/overridden': () => html('换掉的全局', START + END, OVERRIDDEN),
  '/restless': () => html('不停改写', `${START}<p id="clock">等</p><div id="log"></div>${END}`, RESTLESS),
  '/removing': () => html('删掉别人的元素', START + END, REMOVING),
  '/frameset': () => ({
    body: `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>徐汇</title></head><frameset cols="50%,50%"><frame src="/frame.html"><frame src="/deep"></frameset></html>`,
  }),
  '/pdf': () => ({ body: PDF, type: 'application/pdf' }),
};

/** Answers the addresses of hostile pages; undefined for any other. */
export const hostilePages = ({ pathname }: URL): Reply | undefined => PAGES[pathname]?.();

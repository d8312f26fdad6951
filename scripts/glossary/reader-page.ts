import { type Bundle, DOMAINS, type Domain, type Entry, type Source } from '../../glossary/schema.ts';
import { type Html, html } from './html.ts';
import { readerEntry } from './reader-entry.ts';
import { READER_STYLE } from './reader-style.ts';

const DOMAIN_NAMES: Readonly<Record<Domain, string>> = {
  industry: '产业 Industry',
  innovation: '科创 Innovation',
  talent: '人才 Talent',
  'urban-renewal': '城市更新 Urban renewal',
  area: '区域 Areas',
  project: '项目 Projects',
  transport: '交通 Transport',
  livelihood: '民生 Livelihood',
  culture: '文化 Culture',
  governance: '治理 Governance',
  digital: '数字 Digital',
  ecology: '生态 Ecology',
  safety: '安全 Safety',
  law: '法治 Law',
  party: '党建 Party',
  finance: '金融 Finance',
  national: '国家提法 National terms',
};

/** What a page says of itself, to tell whether it is the present glossary's. */
export const stampOf = ({ version, entries }: Bundle): string =>
  `data-version="${version}" data-entries="${entries.length}"`;

/** The reader's page: the whole glossary on one page, for review and print. `written` are the entries as in the YAML. */
export function readerPage(bundle: Bundle, written: readonly Entry[]): string {
  const asWritten = new Map(written.map((entry) => [entry.id, entry]));
  const domains = DOMAINS.map((domain) => ({
    domain,
    entries: bundle.entries.filter((e) => e.domain === domain),
  })).filter(({ entries }) => entries.length);
  const { text } = html`<title>汇注 Huizhu: the glossary</title>
<style>${READER_STYLE}</style>
<header>
<h1><span lang="zh-Hans">汇注</span> Huizhu: the glossary</h1>
<p>${bundle.entries.length} entries from ${bundle.sources.length} sources, for review without a browser extension. Made by <code>npm run -s glossary -- reader</code> from version ${bundle.version}; change the YAML in <code>glossary/entries</code>, not this page. A bracketed number names one of the entry’s sources; the words in 「」 are those to look for there.</p>
<nav>${domains.map(({ domain, entries }) => html`<a href="#domain-${domain}">${DOMAIN_NAMES[domain]}&nbsp;<span class="soft">${entries.length}</span></a> `)}<a href="#sources">来源 Sources</a></nav>
</header>
<main>
${domains.map(
  ({ domain, entries }) => html`<section>
<h2 id="domain-${domain}">${DOMAIN_NAMES[domain]}</h2>
<p class="index">${entries.map(({ id, term }) => html`<a href="#${id}" lang="zh-Hans">${term}</a> `)}</p>
${entries.map((entry) => {
  const own = asWritten.get(entry.id);
  return own && readerEntry(entry, own, bundle);
})}</section>
`,
)}<section>
<h2 id="sources">来源 Sources</h2>
${bundle.sources.map((source) => sourceItem(source, bundle))}</section>
</main>`;
  return `<!doctype html>\n<html lang="en" ${stampOf(bundle)}>\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width">\n${text}\n</html>\n`;
}

function sourceItem(source: Source, bundle: Bundle): Html {
  const { id, title, short, publisher, authors, published, inferred, event, url, reprint } = source;
  const citing = bundle.entries.filter((entry) => entry.sources.some(({ doc }) => doc === id)).length;
  return html`<article id="source-${id}">
<h3><span lang="zh-Hans">${short.zh}</span> · ${short.en}</h3>
<p>
title: <cite lang="zh-Hans">${title.zh}</cite><br>${title.en}</p>
<p class="soft">${publisher.zh} · ${publisher.en}, ${published}${inferred && ' (inferred)'}${authors && ` · ${authors.map(({ zh }) => zh).join('、')}`}${event && ` · ${event.date} ${event.zh} · ${event.en}`}${reprint && ` · ${reprint.zh} · ${reprint.en}`} · <code>${id}</code> · cited by ${citing} entries</p>
<p>${url === undefined ? 'No public address is known.' : html`<a href="${url}">${url}</a>`}</p>
</article>
`;
}

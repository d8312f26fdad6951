import { Html } from './html.ts';

/** The reader's page in a plain coat: light or dark as the system is, and black on white in print. */
export const READER_STYLE = new Html(`
:root { color-scheme: light dark; --ink: light-dark(#1a1f1e, #e9edeb); --soft: light-dark(#4c5654, #b4bdba);
  --line: light-dark(#e1e6e4, #323939); --accent: light-dark(#0b6a5c, #74d3bf); --ground: light-dark(#fff, #151818); }
body { max-width: 46rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; color: var(--ink); background: var(--ground);
  font: 16px/1.65 "Segoe UI", Roboto, "Helvetica Neue", Arial, "Liberation Sans", "DejaVu Sans", sans-serif; }
:lang(zh) { font-family: "PingFang SC", "Microsoft YaHei UI", "Noto Sans CJK SC", sans-serif; }
:lang(zh-Hant) { font-family: "PingFang TC", "Microsoft JhengHei UI", "Noto Sans CJK TC", sans-serif; }
h1 { font-size: 1.7rem; line-height: 1.3; }
h2 { margin: 3rem 0 .5rem; padding-top: 1rem; border-top: 2px solid var(--ink); font-size: 1.35rem; line-height: 1.4; }
h3 { margin: 0; font-size: 1.15rem; line-height: 1.5; }
article { padding: 1.25rem 0 1rem; border-top: 1px solid var(--line); scroll-margin-top: 1rem; }
article:target { box-shadow: -0.75rem 0 0 var(--ground), -0.95rem 0 0 var(--accent); }
p { margin: .35rem 0; }
a { color: var(--accent); text-underline-offset: .2em; text-decoration-thickness: 1px; }
nav, .index { line-height: 2; }
nav a, .index a { margin-right: .75em; white-space: nowrap; }
.index a { display: inline-block; white-space: normal; }
.soft { color: var(--soft); }
h3 .soft { font-weight: 400; font-size: .95em; }
p.soft, dl { font-size: .875rem; }
.gist { margin: .5rem 0; font-weight: 600; }
q { quotes: "「" "」"; }
code { font: .9em ui-monospace, "DejaVu Sans Mono", monospace; }
dl { display: grid; grid-template-columns: 5rem 1fr; gap: .4rem 1rem; margin: .75rem 0 0; }
dt { color: var(--soft); }
dd { margin: 0; overflow-wrap: anywhere; }
@media (width < 30rem) { dl { grid-template-columns: 1fr; gap: 0 } dd { margin-bottom: .4rem } }
@media print { :root { color-scheme: light } body { max-width: none; padding: 0; font-size: 10pt } nav, .index { display: none }
  article { break-inside: avoid } a { color: inherit } }
`);

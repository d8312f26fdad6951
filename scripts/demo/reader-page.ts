// Shows a plain text as a government site would: a red masthead, and a paragraph a line.

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const STYLE = `
:root { color-scheme: light dark; --paper: #fff; --ink: #222; --red: #a8161d; }
@media (prefers-color-scheme: dark) { :root { --paper: #17191b; --ink: #d8dcdd; --red: #5f1014; } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 18px/34px "Songti SC", SimSun, "Noto Serif CJK SC", serif; }
header { background: var(--red); color: #fff; font: 20px/60px "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
header, main { padding: 0 max(24px, 50vw - 400px); }
main { padding-block: 24px 80px; }
p { margin: 8px 0; text-indent: 2em; }`;

/** An HTML page of a text file: a `<p>` for each line that is not blank. */
export function readerPage(title: string, text: string): string {
  const paragraphs = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  return `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(title)}</title><style>${STYLE}</style></head>
<body><header>徐汇区政务公开</header><main>
${paragraphs.map((line) => `<p>${escaped(line)}</p>`).join('\n')}
</main></body>
</html>`;
}

// Pages that read easily and then change beyond measure, when the test presses their one button.
import type { Reply } from './harness/server.ts';
import { END, html, START } from './hostile-pages.ts';

/** What each change says when it is over, in a paragraph at the end of the page. */
const WORDS = ['海绵城市', '无废城市', '社区规划师'] as const;

interface Restless {
  readonly title: string;
  /** What is done to `box`, which is not laid out: the browser alone would take seconds. One after another. */
  readonly changes: readonly string[];
  readonly box?: string;
}

const page = ({ title, changes, box = 'style="content-visibility:hidden"' }: Restless): Reply =>
  html(
    title,
    `${START}<div id="box" ${box}></div>${END}<script>
      const box = document.querySelector('#box');
      const changes = [${changes.map((change) => `() => { ${change} }`)}];
      const words = ${JSON.stringify(WORDS)};
      window.change = (number) => {
        changes[number]();
        const last = document.createElement('p');
        last.append('后来有了' + words[number] + '。');
        document.body.append(last);
      };
    </script>`,
  );

/** By address: what happens there, as a test's title says it. */
export const CHANGING: Readonly<Record<string, Restless & { readonly what: string }>> = {
  '/fragment': {
    what: 'a million text nodes added in one go',
    title: '后来的一百万个文本节点',
    changes: [
      `const rest = document.createDocumentFragment();
       for (let i = 0; i < 1000000; i++) rest.append('江');
       box.append(rest);`,
    ],
  },
  '/lines': {
    what: 'a hundred thousand paragraphs added, rewritten and removed one by one',
    title: '十万次改动',
    changes: [
      `for (let i = 0; i < 100000; i++) {
         const line = document.createElement('p');
         line.append('江边的风');
         box.append(line);
       }`,
      `for (const line of box.children) line.firstChild.data = '江上的船';`,
      'while (box.firstChild) box.firstChild.remove();',
    ],
  },
  '/bottom': {
    what: 'four thousand nodes added one by one below five thousand elements',
    title: '五千层底下的改动',
    // Laid out at this depth, Chromium’s own renderer never answers again.
    box: 'hidden',
    changes: [
      `window.bottom = box;
       for (let depth = 0; depth < 5000; depth++) bottom = bottom.appendChild(document.createElement('div'));`,
      `for (let i = 0; i < 2000; i++) {
         const line = document.createElement('p');
         line.append('风');
         bottom.append('江', line);
       }`,
    ],
  },
};

/** What the n-th change (from 0) of a page says when it is over. */
export const wordAfter = (change: number): string => WORDS[change] ?? '';

/** Answers the addresses of pages that change; undefined for any other. */
export function changingPages({ pathname }: URL): Reply | undefined {
  const found = CHANGING[pathname];
  return found && page(found);
}

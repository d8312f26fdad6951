// What `glossary preview` shows: the real card, with the interface texts and the style sheets that ship.
import { render } from 'preact';
import { useState } from 'preact/hooks';
import '../../../components/tokens.css';
import '../../../components/base.css';
import '../../../components/card.css';
import './page.css';
import type { CardActions } from '../../../components/card-props.ts';
import { EntryCard } from '../../../components/entry-card.tsx';
import type { EntryView } from '../../../glossary/schema.ts';
import { translator } from '../../../platform/strings.ts';

/** What the tool puts into the page: a view for each language, with that language's interface texts. */
export interface PreviewData {
  readonly views: readonly { readonly view: EntryView; readonly strings: Readonly<Record<string, string>> }[];
}

const data = JSON.parse(document.getElementById('preview-data')?.textContent ?? '') as PreviewData;
const nothing = () => {};

function Card({
  view,
  strings,
  theme,
  whole,
}: PreviewData['views'][number] & { theme: 'light' | 'dark'; whole: boolean }) {
  const [expanded, setExpanded] = useState(whole);
  const on: CardActions = {
    lookUp: nothing,
    expand: setExpanded,
    openPage: nothing,
    copy: nothing,
    pin: nothing,
    close: nothing,
  };
  return (
    <div class="card-place">
      <EntryCard t={translator(strings)} on={on} variant="card" view={view} theme={theme} expanded={expanded} />
    </div>
  );
}

function Page() {
  return (['light', 'dark'] as const).map((theme) => (
    <main key={theme} data-theme={theme}>
      {data.views.map((shown) => (
        <section key={shown.view.language} aria-label={`${shown.view.language}, ${theme}`}>
          <h2>
            {shown.view.language}, {theme}
          </h2>
          <Card {...shown} theme={theme} whole={false} />
          <Card {...shown} theme={theme} whole={true} />
        </section>
      ))}
    </main>
  ));
}

render(<Page />, document.body);

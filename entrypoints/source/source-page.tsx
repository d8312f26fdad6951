import { useEffect, useRef, useState } from 'preact/hooks';
import { LookUpPane } from '../../components/look-up.tsx';
import { actsOn, lookUpsIn } from '../popup/look-up-props.ts';
import type { SourcePageProps } from './props.ts';
import { SourceList } from './source-list.tsx';
import { SourceView } from './source-view.tsx';

/** A source and what rests on it; or all sources, if none is named or it does not exist. */
export function SourcePage(props: SourcePageProps) {
  const { bundle, speaker, t, doc, entry, openPage, settings, decide } = props;
  const [lookUp, setLookUp] = useState<string | undefined>();
  const source = bundle.sources.find(({ id }) => id === doc);
  const lookedUp = speaker.find(lookUp);
  const title = source ? speaker.say(source.title) : t('sourceAll');
  useEffect(() => {
    document.title = `${title} · ${t('extName')}`;
  }, [title, t]);
  // A look-up that leads to another place of this page has done its work.
  useEffect(() => setLookUp(undefined), [doc, entry]);
  return (
    <main class="sheet">
      <p class="brand">
        <img src="/icon/on.svg" width="24" height="24" alt="" />
        <b>{t('extName')}</b>
        {source ? <a href="/source.html">{t('sourceAll')}</a> : t('sourceName')}
      </p>
      <h1>{title}</h1>
      {source ? <SourceView {...props} source={source} onLookUp={setLookUp} /> : <SourceList {...props} />}
      {lookUp !== undefined && (
        <LookUpDialog name={lookedUp && speaker.term(lookedUp)} onClose={() => setLookUp(undefined)}>
          {(close) => (
            <LookUpPane
              id={lookUp}
              {...lookUpsIn(bundle, speaker)}
              acts={actsOn({ bundle, speaker, t, settings, address: location.pathname + location.search, decide })}
              t={t}
              out={{ to: t('sourceBack'), back: close }}
              openPage={openPage}
            />
          )}
        </LookUpDialog>
      )}
    </main>
  );
}

/** A modal dialog: Esc and a press beside it close it, and the focus goes back to the link that opened it. */
function LookUpDialog(props: {
  /** The term that it begins with. */
  name: string | undefined;
  onClose(): void;
  children: (close: () => void) => preact.ComponentChildren;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const close = () => dialog.current?.close();
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Esc is the key for it, and the browser's own
    <dialog
      class="look-up-dialog"
      aria-label={props.name}
      ref={dialog}
      onClose={props.onClose}
      onClick={(event) => event.target === dialog.current && close()}
    >
      {props.children(close)}
    </dialog>
  );
}

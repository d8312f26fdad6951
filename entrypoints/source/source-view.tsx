import { useEffect, useMemo, useState } from 'preact/hooks';
import { Icon } from '../../components/icons.tsx';
import { OutIcon, OutLink } from '../../components/links.tsx';
import { searchAddress } from '../../glossary/address.ts';
import { citeApa, citeGbt } from '../../glossary/cite.ts';
import { SAID } from '../../page/timings.ts';
import { EntryFilter } from './entry-filter.tsx';
import { Facts } from './facts.tsx';
import { Passages } from './passage-list.tsx';
import { passagesOf } from './passages.ts';
import type { SourceViewProps } from './props.ts';

export function SourceView(props: SourceViewProps) {
  const { bundle, speaker, t, source, entry, onEntry } = props;
  const passages = useMemo(() => passagesOf(source.id, bundle), [source, bundle]);
  const entries = useMemo(() => new Set(passages.flatMap((passage) => passage.entries)), [passages]);
  const chosen = [...entries].find(({ id }) => id === entry);
  const shown = chosen ? passages.filter((passage) => passage.entries.includes(chosen)) : passages;
  return (
    <>
      <Facts source={source} speaker={speaker} t={t} />
      <Actions source={source} t={t} />
      <p class="hint">{t('sourceCited', String(passages.length), t('sourceEntries', String(entries.size)))}</p>
      <div class="columns">
        <EntryFilter
          entries={[...entries]}
          passages={passages}
          chosen={chosen}
          speaker={speaker}
          t={t}
          onChoose={onEntry}
        />
        <Passages {...props} passages={shown} />
      </div>
    </>
  );
}

function Actions({ source, t }: Pick<SourceViewProps, 'source' | 't'>) {
  const [copied, setCopied] = useState<'GB/T 7714' | 'APA' | 'failed' | undefined>();
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(undefined), SAID);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = async (style: 'GB/T 7714' | 'APA') => {
    const today = new Date().toLocaleDateString('sv'); // YYYY-MM-DD in local time
    const text = style === 'APA' ? citeApa(source) : citeGbt(source, today);
    await navigator.clipboard.writeText(text).then(
      () => setCopied(style),
      () => setCopied('failed'),
    );
  };
  return (
    <div class="actions">
      {source.url ? (
        <OutLink href={source.url} t={t} class="button fill">
          {t('sourceOpen')}
          <OutIcon />
        </OutLink>
      ) : (
        <OutLink href={searchAddress(source.title.zh)} t={t} class="button line">
          {t('sourceSearch')}
          <OutIcon />
        </OutLink>
      )}
      {(['GB/T 7714', 'APA'] as const).map((style) => (
        <button key={style} type="button" class="button line" onClick={() => copy(style)}>
          {copied === style ? <CheckIcon /> : <Icon name="cite" small />}
          {t(copied === style ? 'cardCopied' : 'sourceCopy')} {style}
        </button>
      ))}
      <span class={copied === 'failed' ? 'quiet' : 'unseen'} role="status">
        {copied && t(copied === 'failed' ? 'cardCopyFailed' : 'cardCopied')}
      </span>
    </div>
  );
}

const CheckIcon = () => (
  <svg class="icon small" viewBox="0 0 20 20" aria-hidden="true">
    <path d="M4.5 10.5l3.5 3.5 7.5-8" />
  </svg>
);

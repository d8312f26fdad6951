import type { EntryCardProps } from './card-props.ts';
import { seenText } from './dates.ts';
import { DOMAIN_LABELS, LEVEL_KEYS, ui } from './labels.ts';
import { Seal } from './seal.tsx';

/** Domain, level and when it was seen, in one line. */
export function CardMeta({ view, glimpse, t }: EntryCardProps) {
  const { level, script } = view ?? glimpse ?? {};
  if (!level || !script) return null;
  const seen = view ? seenText(view.seen, ui(t), t) : '';
  return (
    <p class="meta" lang={ui(t)}>
      {view && (
        <>
          <Seal domain={view.domain} level={level} script={sealScript(script, view.language)} />
          <span>{t(DOMAIN_LABELS[view.domain].key)}</span>
          <span class="dot" />
        </>
      )}
      <span>{t(LEVEL_KEYS[level])}</span>
      {seen && <span class="dot" />}
      {seen && <span>{seen}</span>}
    </p>
  );
}

/** The seal is of the interface, so its script is the interface's; where that is English, the page's. */
function sealScript(script: 'hans' | 'hant', language: string): 'hans' | 'hant' {
  if (language === 'zh-Hans') return 'hans';
  return language === 'zh-Hant' ? 'hant' : script;
}

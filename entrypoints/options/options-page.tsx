import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { speakerOf } from '../../glossary/speaker.ts';
import { applyTheme, chineseFor, localeFor, textLanguageFor } from '../../platform/settings-reader.ts';
import { DEFAULT_SETTINGS } from '../../platform/settings-shape.ts';
import { languageOf, translator } from '../../platform/strings.ts';
import { BackupPart } from './backup-part.tsx';
import { CardPart, LookPart, MarksPart, TermsPart } from './choice-parts.tsx';
import { keepFocus } from './keep-focus.ts';
import { KeysPart } from './keys-part.tsx';
import { LiveSample } from './live-sample.tsx';
import { MinePart } from './mine-part.tsx';
import type { OptionsProps, PartProps } from './props.ts';
import { ELSEWHERE, SAMPLE } from './samples.ts';
import { SitesPart } from './sites-part.tsx';
import { Toast } from './toast.tsx';
import { useChoices } from './use-choices.ts';

const SAMPLE_OPEN = 'xi-an-chuanmeigang';

export function OptionsPage({ bundle, strings, uiLanguage, world, find }: OptionsProps) {
  const [{ settings, problem }, setRead] = useState(world.read);
  const [sites, setSites] = useState(world.sites);
  useEffect(() => world.onSettings(setRead), [world]);
  useEffect(() => world.onSites(setSites), [world]);
  const page = useRef<HTMLElement>(null);
  useEffect(() => {
    const over = new AbortController();
    if (page.current) keepFocus(page.current, over.signal);
    return () => over.abort();
  }, []);

  const locale = localeFor(settings, uiLanguage);
  const language = languageOf(locale);
  const t = useMemo(() => translator(strings[locale]), [strings, locale]);
  // The page itself, and the page that its sample stands for, follow the interface.
  const own = useMemo(
    () =>
      chineseFor(DEFAULT_SETTINGS, { script: language === 'zh-Hant' ? 'hant' : 'hans', region: undefined }, uiLanguage),
    [language, uiLanguage],
  );
  const speaker = useMemo(() => speakerOf(bundle, { language, ...own }), [bundle, language, own]);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = `${t('optionsTitle')} · ${t('extName')}`;
    applyTheme(settings);
  }, [language, t, settings]);

  const { said, hush, choose, replace } = useChoices(world, t);
  const part: PartProps = { bundle, speaker, t, world, settings, choose, replace };
  return (
    <main class="options-page" ref={page}>
      <header>
        <p class="brand">
          <img src="/icon/on.svg" width="24" height="24" alt="" />
          <b>{t('extName')}</b>
        </p>
        <h1>{t('optionsTitle')}</h1>
        <p class="hint">{t('optionsAtOnce')}</p>
        {problem && (
          <p class="trouble" role="alert">
            {t('popupUnreadable')}
          </p>
        )}
      </header>
      <div class="columns">
        <aside aria-label={t('optionsSample')}>
          <p class="caption">{t('optionsSample')}</p>
          <LiveSample
            bundle={bundle}
            speaker={speaker}
            t={t}
            settings={settings}
            textLanguage={textLanguageFor(settings, uiLanguage)}
            chinese={chineseFor(settings, own, uiLanguage)}
            find={find}
            paragraphs={SAMPLE}
            elsewhere={ELSEWHERE}
            open={SAMPLE_OPEN}
          />
        </aside>
        <div class="parts">
          <MarksPart {...part} />
          <TermsPart {...part} />
          <CardPart {...part} />
          <LookPart {...part} />
          <SitesPart {...part} sites={sites} />
          <MinePart {...part} />
          <KeysPart {...part} />
          <BackupPart {...part} hasTrouble={problem !== undefined} />
        </div>
      </div>
      <Toast said={said} t={t} onClose={hush} />
    </main>
  );
}

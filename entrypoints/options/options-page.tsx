import { useEffect, useMemo, useState } from 'preact/hooks';
import { speakerOf } from '../../glossary/speaker.ts';
import { applyTheme, localeFor, textLanguageFor } from '../../platform/settings-reader.ts';
import type { Choices } from '../../platform/settings-shape.ts';
import { languageOf, translator } from '../../platform/strings.ts';
import { BackupPart } from './backup-part.tsx';
import { CardPart, LookPart, MarksPart, TermsPart } from './choice-parts.tsx';
import { KeysPart } from './keys-part.tsx';
import { LiveSample } from './live-sample.tsx';
import { MinePart } from './mine-part.tsx';
import type { OptionsProps, PartProps } from './props.ts';
import { SitesPart } from './sites-part.tsx';

/** Sentences of our own about real places, with terms of all three levels, one of them three times. */
const SAMPLE = [
  '徐汇滨江的公共配套会向南延伸，西岸传媒港先亮灯，沿线的海绵城市达标区也要再添一块。',
  '邻里汇门口可以办一网通办的事，西岸传媒港的夜场也开到江边；高质量发展的账，最后算到15分钟社区生活圈里，西岸传媒港也在其中。',
];
const SAMPLE_OPEN = 'xi-an-chuanmeigang';
/** How long “saved” is shown, in ms. */
const SAID_MS = 2000;

export function OptionsPage({ bundle, strings, uiLanguage, world, find }: OptionsProps) {
  const [{ settings, problem }, setRead] = useState(world.read);
  const [sites, setSites] = useState(world.sites);
  const [said, setSaid] = useState({ text: '', times: 0 });
  useEffect(() => world.onSettings(setRead), [world]);
  useEffect(() => world.onSites(setSites), [world]);
  useEffect(() => {
    if (!said.text) return;
    const timer = setTimeout(() => setSaid({ text: '', times: 0 }), SAID_MS);
    return () => clearTimeout(timer);
  }, [said]);

  const locale = localeFor(settings, uiLanguage);
  const language = languageOf(locale);
  const t = useMemo(() => translator(strings[locale]), [strings, locale]);
  const speaker = useMemo(
    () => speakerOf(bundle, { language, script: language === 'zh-Hant' ? 'hant' : 'hans' }),
    [bundle, language],
  );
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = `${t('optionsTitle')} · ${t('extName')}`;
    applyTheme(settings);
  }, [language, t, settings]);

  const say = (text: string) => setSaid(({ times }) => ({ text, times: times + 1 }));
  const choose = async (choices: Choices | ((now: typeof settings) => Choices)) => {
    await world.update(typeof choices === 'function' ? choices : () => choices);
    say(t('optionsSaid'));
  };
  const part: PartProps = { bundle, speaker, t, world, settings, choose, say };
  return (
    <main class="options-page">
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
            find={find}
            paragraphs={SAMPLE}
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
          <BackupPart {...part} />
        </div>
      </div>
      <p class="said" role="status" key={said.times}>
        {said.text}
      </p>
    </main>
  );
}

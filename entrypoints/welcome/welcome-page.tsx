import { useEffect } from 'preact/hooks';
import { langOf } from '../../components/labels.ts';
import type { Translate } from '../../components/translate.ts';
import type { Bundle } from '../../glossary/schema.ts';
import type { Speaker } from '../../glossary/speaker.ts';
import type { Chinese } from '../../platform/settings-reader.ts';
import type { Settings } from '../../platform/settings-shape.ts';
import { LiveSample } from '../options/live-sample.tsx';
import type { FindTerms } from '../options/props.ts';
import { WELCOME_SAMPLE } from '../options/samples.ts';

export interface WelcomePageProps {
  readonly bundle: Bundle;
  readonly speaker: Speaker;
  readonly t: Translate;
  readonly settings: Settings;
  /** Of the card. */
  readonly chinese: Chinese;
  readonly find: FindTerms;
  close(): void;
  openOptions(): void;
}

const SAMPLE_OPEN = '5-4-x-chanye-buju';

/** The keys of the three things, each with its character. */
const THREE = [
  ['welcomeRestTile', 'welcomeRest', 'welcomeRestMore'],
  ['welcomeClickTile', 'welcomeClick', 'welcomeClickMore'],
  ['welcomeSitesTile', 'welcomeSites', 'welcomeSitesMore'],
] as const;

/** What a new reader needs to know: three things, and a paragraph to try them on. */
export function WelcomePage({ bundle, speaker, t, settings, chinese, find, close, openOptions }: WelcomePageProps) {
  useEffect(() => {
    document.title = t('extName');
  }, [t]);
  return (
    <main class="welcome-page">
      <div>
        <p class="brand">
          <img src="/icon/on.svg" width="32" height="32" alt="" />
          <b>{t('extName')}</b>
        </p>
        <h1>{t('welcomeTitle')}</h1>
        <p class="hint">{t('welcomeCount', String(bundle.entries.length))}</p>
        <ol class="three">
          {THREE.map(([tile, title, more]) => (
            <li key={title}>
              <span class="tile" aria-hidden="true" lang={langOf(speaker.script)}>
                {t(tile)}
              </span>
              <div>
                <h2>{t(title)}</h2>
                <p>{t(more)}</p>
              </div>
            </li>
          ))}
        </ol>
        <p class="actions">
          <button type="button" class="button fill" onClick={close}>
            {t('welcomeClose')}
          </button>
          <button type="button" class="button line" onClick={openOptions}>
            {t('optionsTitle')}
          </button>
        </p>
      </div>
      <aside aria-label={t('welcomeTry')}>
        <p class="caption">{t('welcomeTry')}</p>
        <LiveSample
          bundle={bundle}
          speaker={speaker}
          t={t}
          settings={settings}
          textLanguage={speaker.language}
          chinese={chinese}
          find={find}
          paragraphs={WELCOME_SAMPLE}
          open={SAMPLE_OPEN}
        />
      </aside>
    </main>
  );
}

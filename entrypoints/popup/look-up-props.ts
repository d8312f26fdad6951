import type { LookUpPaneProps } from '../../components/look-up.tsx';
import type { LookUpActs } from '../../components/look-up-acts.ts';
import type { Translate } from '../../components/translate.ts';
import { citesOf } from '../../glossary/cite.ts';
import type { Bundle } from '../../glossary/schema.ts';
import type { Speaker } from '../../glossary/speaker.ts';
import { viewOf } from '../../glossary/view.ts';
import type { Settings } from '../../platform/settings-shape.ts';
import { canSpeak, hush, isSpeaking, speak } from '../whole.content/speech.ts';
import type { PopupProps } from './props.ts';
import type { PageHandle } from './use-page.ts';

const SPEECH = { canSpeak, isSpeaking, speak, hush };
/** In place of what is not known. */
const UNKNOWN = '—';

/** What a look-up pane reads of the glossary. */
export function lookUpsIn(bundle: Bundle, speaker: Speaker): Pick<LookUpPaneProps, 'viewOf'> {
  return {
    viewOf: (id) => {
      const entry = speaker.find(id);
      return entry && viewOf(entry, bundle, speaker);
    },
  };
}

/** What a look-up pane can do with an entry, in any of our pages; `address`: of the page that a report is about. */
export function actsOn(options: {
  readonly bundle: Bundle;
  readonly speaker: Speaker;
  readonly t: Translate;
  readonly settings: Settings;
  readonly address: string | undefined;
  readonly decide: LookUpActs['decide'];
}): LookUpActs {
  const { bundle, speaker, t, settings, address, decide } = options;
  return {
    speech: SPEECH,
    citesOf: (id) => {
      const entry = speaker.find(id);
      return entry && citesOf(entry, bundle, new Date().toLocaleDateString('sv')); // YYYY-MM-DD in local time
    },
    isSaved: (id) => settings.saved.some(({ entry }) => entry === id),
    isKnown: (id) => settings.known.includes(id),
    decide,
    reportOf: ({ id, term }, surface) =>
      t('cardReportText', term, id, bundle.version, address ?? UNKNOWN, surface ?? UNKNOWN),
  };
}

/** The same in popup and side panel, which stand beside a page: a term that is marked there may be told not to be meant. */
export function actsBeside({ bundle, speaker, t, world }: PopupProps, { state, settings }: PageHandle): LookUpActs {
  const decide: LookUpActs['decide'] = (decision) =>
    world.changeTerm(decision).then(
      () => true,
      () => false,
    );
  const marked = state.kind === 'on' && state.report.version === bundle.version ? state.report.terms : [];
  return {
    ...actsOn({ bundle, speaker, t, settings, address: world.url, decide }),
    siteOf: (id) =>
      'host' in state && !state.isFile && marked.some(({ entry }) => bundle.entries[entry]?.id === id)
        ? state.host
        : undefined,
  };
}

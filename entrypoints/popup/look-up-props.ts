import type { LookUpPaneProps } from '../../components/look-up.tsx';
import { citesOf } from '../../glossary/cite.ts';
import type { Bundle } from '../../glossary/schema.ts';
import type { Speaker } from '../../glossary/speaker.ts';
import { viewOf } from '../../glossary/view.ts';

/** What a look-up pane reads of the glossary. */
export function lookUpsIn(bundle: Bundle, speaker: Speaker): Pick<LookUpPaneProps, 'viewOf' | 'citesOf'> {
  return {
    viewOf: (id) => {
      const entry = speaker.find(id);
      return entry && viewOf(entry, bundle, speaker);
    },
    citesOf: (id) => {
      const entry = speaker.find(id);
      return entry && citesOf(entry, bundle, new Date().toLocaleDateString('sv')); // YYYY-MM-DD in local time
    },
  };
}

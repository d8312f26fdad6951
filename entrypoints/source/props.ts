import type { Decision } from '../../components/look-up-acts.ts';
import type { Translate } from '../../components/translate.ts';
import type { Bundle, Source } from '../../glossary/schema.ts';
import type { Speaker } from '../../glossary/speaker.ts';
import type { Settings } from '../../platform/settings-shape.ts';

export interface SourcePageProps {
  readonly bundle: Bundle;
  readonly speaker: Speaker;
  readonly t: Translate;
  /** The id of the source; undefined for all of them. */
  readonly doc: string | undefined;
  /** The id of the entry whose passages are shown; undefined for all passages. */
  readonly entry: string | undefined;
  onEntry(id: string | undefined): void;
  openPage(path: string): void;
  /** The reader's choices; and what keeps a decision, false where it cannot be stored. */
  readonly settings: Settings;
  decide(decision: Decision): Promise<boolean>;
}

export interface SourceViewProps extends SourcePageProps {
  readonly source: Source;
  onLookUp(id: string): void;
}

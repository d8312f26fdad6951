import type { Translate } from '../../components/translate.ts';
import type { Bundle, Source } from '../../glossary/schema.ts';
import type { Speaker } from '../../glossary/speaker.ts';

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
}

export interface SourceViewProps extends SourcePageProps {
  readonly source: Source;
  onLookUp(id: string): void;
}

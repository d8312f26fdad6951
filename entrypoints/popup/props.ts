import type { Translate } from '../../components/translate.ts';
import type { Bundle } from '../../glossary/schema.ts';
import type { Speaker } from '../../glossary/speaker.ts';
import type { TermChange } from '../../platform/settings.ts';
import type { PageHandle } from './use-page.ts';
import type { PopupWorld } from './world.ts';

export interface PopupProps {
  readonly bundle: Bundle;
  readonly speaker: Speaker;
  readonly t: Translate;
  readonly world: PopupWorld;
}

/** Of a tab with a list of entries, all by their numbers. */
export interface ListTabProps extends PopupProps {
  onOpen(entry: number): void;
  /** Called with what is listed, whenever it changes: what the foot copies and exports. */
  onListed(entries: readonly number[]): void;
  onChangeTerm(change: TermChange): void;
}

export interface PageTabProps extends ListTabProps {
  readonly page: PageHandle;
  /** The entry whose row stands out: in the side panel, the one that is shown beside the list. */
  readonly shown?: number | undefined;
  onGlossary(): void;
}

import type { Translate } from '../../components/translate.ts';
import type { Bundle } from '../../glossary/schema.ts';
import type { Speaker } from '../../glossary/speaker.ts';
import type { PageHandle } from './use-page.ts';
import type { PopupWorld } from './world.ts';

export interface PopupProps {
  readonly bundle: Bundle;
  readonly speaker: Speaker;
  readonly t: Translate;
  readonly world: PopupWorld;
}

export interface PageTabProps extends PopupProps {
  readonly page: PageHandle;
  onOpen(entry: number): void;
  onGlossary(): void;
}

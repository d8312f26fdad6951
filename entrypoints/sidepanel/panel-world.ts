import type { Pressed } from '../../platform/pressed.ts';
import type { PopupWorld } from '../popup/world.ts';

export interface PanelWorld extends PopupWorld {
  /** Calls back when a marked term of the page is pressed. Returns what ends it. */
  onPress(callback: (pressed: Pressed) => void): () => void;
  /** Calls back with the id of an entry that a card hands over to the panel. Returns what ends it. */
  onHandedOver(callback: (id: string) => void): () => void;
}

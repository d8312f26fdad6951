import type { PopupWorld } from '../popup/world.ts';

export interface PanelWorld extends PopupWorld {
  /** Calls back when a marked term of the page is pressed: a number in the index of a version. Returns what ends it. */
  onPress(callback: (entry: number, version: string) => void): () => void;
  /** Calls back with the id of an entry that a card hands over to the panel. Returns what ends it. */
  onHandedOver(callback: (id: string) => void): () => void;
}

import type { Point } from '../../page/place.ts';
import type { DraggedCard, DraggedStage } from '../../page/scout-api.ts';
import { followDrags } from './drag.ts';

/** A sheet that is drawn down by so many CSS px is closed. */
const LET_GO = 72;

/** A sheet follows the finger down, and goes if it is drawn far; a pinned card goes where the reader puts it. */
export function listenToDrags(stage: DraggedStage, card: DraggedCard, signal: AbortSignal): void {
  let from: Point = { x: 0, y: 0 };
  followDrags(
    stage.mount,
    {
      accepts: (target) => {
        from = stage.box;
        return (
          target.closest(card.isSheet() ? '.grip, .head' : '.head') !== null && (card.isSheet() || card.isPinned())
        );
      },
      move: (dx, dy) => {
        if (card.isSheet()) stage.shift(Math.max(0, dy));
        else card.standAt({ x: from.x + dx, y: from.y + dy });
      },
      end: (_dx, dy) => {
        stage.shift(0);
        if (card.isSheet() && dy > LET_GO) card.close();
      },
    },
    signal,
  );
}

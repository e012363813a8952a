// Boxes drawn over what must not be seen: moved, grown, taken away and brought back, by mouse or keyboard. Shares of the page, 0 to 1.
import type { Box } from "./evidence";

export const STEP = 0.01;
/** Smaller than this is a slip of the hand. */
export const SMALLEST = 0.004;

const within = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));

/** Between two corners, in any order, cut at the edges. */
export function between(page: number, from: { x: number; y: number }, to: { x: number; y: number }): Box {
  const [left, right] = [within(Math.min(from.x, to.x), 0, 1), within(Math.max(from.x, to.x), 0, 1)];
  const [top, bottom] = [within(Math.min(from.y, to.y), 0, 1), within(Math.max(from.y, to.y), 0, 1)];
  return { page, x: left, y: top, width: right - left, height: bottom - top };
}

export const isSlip = (box: Box) => box.width < SMALLEST || box.height < SMALLEST;

/** Moved without leaving the page. */
export function moved(box: Box, by: { x: number; y: number }): Box {
  return { ...box, x: within(box.x + by.x, 0, 1 - box.width), y: within(box.y + by.y, 0, 1 - box.height) };
}

/** Grown at its end, never beyond the page and never to nothing. */
export function grown(box: Box, by: { x: number; y: number }): Box {
  return { ...box, width: within(box.width + by.x, STEP, 1 - box.x), height: within(box.height + by.y, STEP, 1 - box.y) };
}

/** What an arrow does: moves, or grows with Shift; ten times as far with Control. */
export function arrow(box: Box, key: string, shift: boolean, far: boolean): Box | null {
  const step = far ? 10 * STEP : STEP;
  const by = { ArrowLeft: { x: -step, y: 0 }, ArrowRight: { x: step, y: 0 }, ArrowUp: { x: 0, y: -step }, ArrowDown: { x: 0, y: step } }[key];
  if (!by) return null;
  return shift ? grown(box, by) : moved(box, by);
}

// Sums and times of what waits. A thin link is what the field has: GPRS at about 4 kB a second, after a slow start.
import type { LaneView } from "@/generated/contract";

const BYTES_A_SECOND = 4000;
const START_SECONDS = 3;

export function laneSeconds(bytes: number): number {
  return bytes / BYTES_A_SECOND + START_SECONDS;
}

export function totalOf(lanes: readonly LaneView[]): LaneView {
  const sum = (pick: (lane: LaneView) => number) => lanes.reduce((before, lane) => before + pick(lane), 0);
  return { lane: "", items: sum((lane) => lane.items), bytes: sum((lane) => lane.bytes) };
}

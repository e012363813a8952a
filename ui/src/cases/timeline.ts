// The course of a case on one axis. Pure: dates in, places between 0 and 1 out, so both directions of reading draw from it.
import type { CaseView, RecordView } from "@/generated/contract";

export type Lane = "incident" | "note" | "task" | "consent";
export const LANES: readonly Lane[] = ["incident", "note", "task", "consent"];

export interface TimelineEvent {
  lane: Lane;
  record: RecordView;
  /** As known: `2026`, `2026-11`, `2026-11-03`, `~` for about. */
  date: string;
  /** First and last moment it can mean, ms. */
  from_ms: number;
  to_ms: number;
}

export interface Axis {
  from_ms: number;
  to_ms: number;
  ticks: { at: number; year: number; month: number | null }[];
}

const DAY_MS = 86_400_000;
const DATE_FIELD: Readonly<Record<Lane, string>> = { incident: "starts_on", note: "", task: "due_on", consent: "given_on" };

/** First and last moment of a partial date, or null when it is none. */
export function spanOf(date: string): [number, number] | null {
  const match = /^~?(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(date);
  if (!match) return null;
  const year = Number(match[1]);
  const month = match[2] === undefined ? null : Number(match[2]) - 1;
  const day = match[3] === undefined ? null : Number(match[3]);
  const from = Date.UTC(year, month ?? 0, day ?? 1);
  const to = day !== null ? from + DAY_MS : month !== null ? Date.UTC(year, month + 1, 1) : Date.UTC(year + 1, 0, 1);
  return [from, to - 1];
}

function dayText(ms: number): string {
  const local = new Date(ms);
  const two = (part: number) => String(part).padStart(2, "0");
  return `${local.getFullYear()}-${two(local.getMonth() + 1)}-${two(local.getDate())}`;
}

function eventOf(lane: Lane, record: RecordView): TimelineEvent | null {
  const field = DATE_FIELD[lane];
  const written = field === "" ? dayText(record.created_at) : record.fields[field];
  const span = typeof written === "string" ? spanOf(written) : null;
  return span && typeof written === "string" ? { lane, record, date: written, from_ms: span[0], to_ms: span[1] } : null;
}

/** Everything with a date, newest first. */
export function eventsOf(view: Pick<CaseView, "incidents" | "notes" | "tasks" | "consents">): TimelineEvent[] {
  const all = [
    ...view.incidents.map((record) => eventOf("incident", record)),
    ...view.notes.map((record) => eventOf("note", record)),
    ...view.tasks.map((record) => eventOf("task", record)),
    ...view.consents.map((record) => eventOf("consent", record)),
  ];
  return all.filter((event) => event !== null).sort((a, b) => b.from_ms - a.from_ms);
}

const TICKS_MAX = 6;

/** An axis with room at both ends, ticked by months or, when long, by years. */
export function axisOf(events: readonly TimelineEvent[], today_ms: number): Axis {
  const first = Math.min(today_ms, ...events.map((event) => event.from_ms));
  const last = Math.max(today_ms, ...events.map((event) => event.from_ms));
  const room = Math.max(5 * DAY_MS, (last - first) * 0.04);
  const [from_ms, to_ms] = [first - room, last + room];
  const months = (to_ms - from_ms) / (30.4 * DAY_MS);
  const step = [1, 2, 3, 6, 12, 24, 60, 120].find((size) => months / size <= TICKS_MAX) ?? 240;
  const ticks: Axis["ticks"] = [];
  const start = new Date(from_ms);
  for (let month = Math.ceil((start.getUTCFullYear() * 12 + start.getUTCMonth()) / step) * step; ; month += step) {
    const at_ms = Date.UTC(Math.floor(month / 12), month % 12, 1);
    if (at_ms > to_ms) break;
    if (at_ms < from_ms) continue;
    ticks.push({ at: placeOf(at_ms, { from_ms, to_ms }), year: Math.floor(month / 12), month: step >= 12 ? null : (month % 12) + 1 });
  }
  return { from_ms, to_ms, ticks };
}

export function placeOf(ms: number, axis: Pick<Axis, "from_ms" | "to_ms">): number {
  return Math.min(1, Math.max(0, (ms - axis.from_ms) / (axis.to_ms - axis.from_ms)));
}

/** The share of the axis that the label of a month or of today takes at most. */
const LABEL_ROOM = 0.12;

/** A label begins at its line; at the end of the axis, where it would be cut, it ends there. */
export function labelOf(at: number): { from: number; to: number; ends: boolean } {
  const ends = at > 1 - LABEL_ROOM;
  return ends ? { from: at - LABEL_ROOM, to: at, ends } : { from: at, to: at + LABEL_ROOM, ends };
}

/** The ticks whose label leaves that of today free. */
export function labelledTicks(axis: Axis, today_at: number): Axis["ticks"] {
  const today = labelOf(today_at);
  return axis.ticks.filter((tick) => {
    const label = labelOf(tick.at);
    return label.to <= today.from || label.from >= today.to;
  });
}

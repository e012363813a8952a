// The history of a record as a person reads it: one entry for each save, long texts against what stood before. Pure.
import type { FieldValue, HistoryEntry } from "@/generated/contract";
import { wordDifference, type Piece } from "./difference";

export interface PastLine {
  entry: HistoryEntry;
  before: FieldValue;
  /** Set for texts long enough that a reader needs the difference. */
  pieces: Piece[] | null;
}

export interface PastSave {
  key: string;
  at: number;
  person: string;
  device: string;
  lines: PastLine[];
}

const DIFFERENCE_CHARS_MIN = 40;

/** Entries come newest first. What stood before is the next older entry of the same field and element. Lines of one save follow `order`. */
export function pastSaves(entries: readonly HistoryEntry[], order: readonly string[] = []): PastSave[] {
  const saves: PastSave[] = [];
  entries.forEach((entry, at) => {
    const older = entries.slice(at + 1).find((one) => one.field === entry.field && one.element === entry.element);
    const before = older?.value ?? null;
    const line = { entry, before, pieces: piecesOf(before, entry.value) };
    const last = saves.at(-1);
    if (last && last.at === entry.at && last.person === entry.person && last.device === entry.device) last.lines.push(line);
    else saves.push({ key: `${entry.at}-${at}`, at: entry.at, person: entry.person, device: entry.device, lines: [line] });
  });
  for (const save of saves) save.lines.sort((a, b) => order.indexOf(a.entry.field) - order.indexOf(b.entry.field));
  return saves;
}

function piecesOf(before: FieldValue, after: FieldValue): Piece[] | null {
  if (typeof before !== "string" || typeof after !== "string") return null;
  if (Math.max(before.length, after.length) < DIFFERENCE_CHARS_MIN) return null;
  return wordDifference(before, after);
}

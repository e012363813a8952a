// The course of a case as a reader follows it: what one person saved in one record at one sitting is one line. Pure.
import type { CaseStep } from "@/generated/contract";

export interface Sitting {
  key: string;
  /** The newest of its saves. */
  last: CaseStep;
  /** All of them, newest first. */
  saves: readonly CaseStep[];
  act: string;
  /** Fields written, each once, in the order of the last time. */
  fields: string[];
  news: boolean;
  clock_suspect: boolean;
}

/** A pause after which it is another sitting. */
const PAUSE_MS = 10 * 60_000;

/** Withdrawing and restoring stand alone: nobody should have to unfold a line to see them. */
const joins = (act: string) => act === "made" || act === "changed";

function goesOn(newer: CaseStep, older: CaseStep): boolean {
  return (
    newer.record === older.record &&
    newer.person === older.person &&
    newer.device === older.device &&
    newer.news === older.news &&
    newer.act === "changed" &&
    joins(older.act) &&
    Math.abs(newer.at - older.at) <= PAUSE_MS
  );
}

/** Steps come newest first. */
export function sittings(steps: readonly CaseStep[]): Sitting[] {
  const runs: CaseStep[][] = [];
  for (const step of steps) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    if (run && before && goesOn(before, step)) run.push(step);
    else runs.push([step]);
  }
  return runs.map((saves) => {
    const last = saves[0] as CaseStep;
    return {
      key: String(last.place),
      last,
      saves,
      act: saves.at(-1)?.act ?? last.act,
      fields: [...new Set(saves.flatMap((save) => save.fields))],
      news: last.news,
      clock_suspect: saves.some((save) => save.clock_suspect),
    };
  });
}

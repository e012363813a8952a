// Approved assessments as points over time. Pure.
import type { AssessmentView } from "@/generated/contract";

export const LEVELS = ["low", "medium", "high", "extreme"] as const;
const DAY_MS = 86_400_000;

export interface Point {
  id: string;
  /** Partial date as stored. */
  on: string;
  level: string;
  score: number | null;
  /** 0 at the first assessment, 1 at the last. */
  along: number;
  /** 0 low to 3 extreme. */
  height: number;
}

function dayNumber(date: string): number {
  const parts = date.replace("~", "").split("-").map(Number);
  return Date.UTC(parts[0] ?? 1970, (parts[1] ?? 1) - 1, parts[2] ?? 1) / DAY_MS;
}

/** Oldest first. */
export function pointsOf(assessments: readonly AssessmentView[]): Point[] {
  const text = (one: AssessmentView, field: string) => (typeof one.record.fields[field] === "string" ? (one.record.fields[field] as string) : "");
  const fixed = assessments
    .filter((one) => text(one, "status") === "approved" && text(one, "assessed_on") !== "" && text(one, "decided_level") !== "")
    .map((one) => ({ one, day: dayNumber(text(one, "assessed_on")) }))
    .reverse()
    .sort((a, b) => a.day - b.day);
  const first = fixed[0]?.day ?? 0;
  const span = (fixed.at(-1)?.day ?? 0) - first;
  return fixed.map(({ one, day }) => ({
    id: one.record.id,
    on: text(one, "assessed_on"),
    level: text(one, "decided_level"),
    score: typeof one.record.fields["computed_score"] === "number" ? one.record.fields["computed_score"] : null,
    along: span === 0 ? 1 : (day - first) / span,
    height: Math.max(0, LEVELS.indexOf(text(one, "decided_level") as (typeof LEVELS)[number])),
  }));
}

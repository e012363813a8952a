// What a person has allowed, scope by scope. Pure. Where two records speak of one use, the stricter holds.
import type { RecordView, VerdictView } from "@/generated/contract";

export type Standing = "given" | "limited" | "refused" | "withdrawn" | "expired" | "impossible" | "pending" | "none";

export interface ScopeStanding {
  scope: string;
  standing: Standing;
  /** The record that decides; null when nobody has asked yet. */
  record: RecordView | null;
}

const BY_STATUS: Readonly<Record<string, Standing>> = {
  given: "given",
  given_limited: "limited",
  refused: "refused",
  withdrawn: "withdrawn",
  pending: "pending",
  impossible: "impossible",
  expired: "expired",
};

/** Strictest first: the order in which records about the same use win. */
const STRICTNESS: readonly Standing[] = ["withdrawn", "refused", "expired", "impossible", "pending", "none", "limited", "given"];

export function isAllowed(standing: Standing): boolean {
  return standing === "given" || standing === "limited";
}

export function isForbidden(standing: Standing): boolean {
  return standing === "refused" || standing === "withdrawn" || standing === "expired";
}

/** The last day a partial date can mean, as text that compares: consent until "2026-11" lasts through November. */
function lastDay(date: string): string {
  return date.replace("~", "").padEnd(10, "~");
}

export function standingOf(record: RecordView, today: string): Standing {
  const field = (name: string) => (typeof record.fields[name] === "string" ? (record.fields[name] as string) : "");
  const standing = BY_STATUS[field("status")] ?? "none";
  const expires = field("expires_on");
  return isAllowed(standing) && expires !== "" && lastDay(expires) < today ? "expired" : standing;
}

/** One line for each use, in the order of the vocabulary. */
export function scopeStandings(scopes: readonly string[], consents: readonly RecordView[], today: string): ScopeStanding[] {
  return scopes.map((scope) => {
    const about = consents
      .filter((record) => record.fields["scope"] === scope && !record.withdrawn)
      .map((record) => ({ scope, standing: standingOf(record, today), record }))
      .sort((a, b) => STRICTNESS.indexOf(a.standing) - STRICTNESS.indexOf(b.standing));
    return about[0] ?? { scope, standing: "none", record: null };
  });
}

/** The calendar day of this laptop as text. */
export function dayText(ms: number): string {
  const day = new Date(ms);
  const two = (part: number) => String(part).padStart(2, "0");
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

/** How the head of a case groups what Rust has judged. */
export type ChipGroup = "given" | "basis" | "refused" | "expired" | "incomplete" | "unanswered" | "unrecorded";

const WORDS_OF_PEOPLE: readonly string[] = ["given", "given_limited", "next_of_kin", "guardian"];
const NOT_ALLOWED: Readonly<Record<string, ChipGroup>> = { refused: "refused", withdrawn: "refused", expired: "expired", pending: "unanswered", not_asked: "unrecorded", cannot_be_asked: "unanswered" };

export function chipOf(verdict: Pick<VerdictView, "allowed" | "reasons">): ChipGroup {
  const [reason = "not_asked"] = verdict.reasons;
  // Allowed by law or by a decision is not what somebody said.
  if (verdict.allowed) return WORDS_OF_PEOPLE.includes(reason) ? "given" : "basis";
  return NOT_ALLOWED[reason] ?? "incomplete";
}

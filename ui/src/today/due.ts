// What is due, in words and groups. Rust sorts, groups and counts.
import type { DueView } from "@/generated/contract";
import type { CaseTab } from "@/cases/go";
import { shortTerm } from "@/decisions/topics";
import { stoppedTitle } from "@/records";
import { formatTime, t, term } from "@/words";
import { lateness } from "./lateness";

export const GROUPS = ["asked", "overdue", "today", "week", "later"] as const;
export const SORTS = ["clock", "task", "measure", "review", "consent", "reply", "breach", "retention", "approval"] as const;

export interface Group {
  when: (typeof GROUPS)[number];
  rows: DueView[];
}

export function groupsOf(items: readonly DueView[]): Group[] {
  return GROUPS.map((when) => ({ when, rows: items.filter((item) => item.when === when) })).filter((group) => group.rows.length > 0);
}

/** One name for a line that keeps its place while the list is read again. */
export function keyOf(item: DueView): string {
  return `${item.sort}/${item.record ?? item.case ?? ""}/${item.what}`;
}

/** What is due, as one line. */
export function lineOf(item: DueView): string {
  switch (item.sort) {
    case "clock":
      return term("case_clock", item.what);
    case "task":
      if (item.what === "emergency") return t("due-emergency", { guard: term("transition_guard", item.key) });
      return stoppedTitle(item.key, item.title) ?? (item.title === "" ? term("task_origin", item.what) : item.title);
    case "consent":
      return t("due-consent", { scope: term("consent_scope", item.what) });
    case "reply":
      return t("due-reply", { type: term("intervention_type", item.what) });
    case "breach":
      return t("due-breach", { title: item.title });
    case "retention":
      return t("due-sort-retention");
    case "approval":
      if (item.what === "erasure_approved") return t("due-erasure-approved");
      return item.what === "erasure" ? t("due-approval-erasure") : t("due-approval", { topic: term("decision_topic", item.what), value: shortTerm(item.key, item.title) });
    case "review":
      return t("due-sort-review");
    default:
      return item.title;
  }
}

/** How late, or how near; within a day the hour counts. */
export function whenOf(item: DueView): { text: string; late: boolean } {
  const late = item.when === "overdue";
  if (item.due_on === "" && item.days_late === 0) return { text: t(late ? "due-since" : "due-at", { time: formatTime(item.due_at) }), late };
  const words = lateness(item.days_late);
  return { text: t(words.words, { count: words.count }), late };
}

/** The part of the case, or the decision itself, that a line leads to. */
export function partOf(item: DueView): string | undefined {
  if (item.sort !== "approval") return item.record ?? undefined;
  if (item.what.startsWith("erasure")) return `erase:${item.record}`;
  return ["verification", "attribution", "closure"].includes(item.what) ? `decide:${item.record}` : undefined;
}

const TABS: Readonly<Record<string, CaseTab>> = { task: "tasks", consent: "consents", retention: "details" };
const APPROVAL_TABS: Readonly<Record<string, CaseTab>> = { verification: "incidents", attribution: "incidents", risk_assessment: "risk", protection_plan: "plan", erasure: "details", erasure_approved: "details" };
const LATER_TABS: Readonly<Record<string, string>> = { measure: "plan", review: "plan", reply: "plan", contact: "followup", reassessment: "risk", verification: "incidents" };

/** The part of the case where it is worked on. */
export function tabOf(item: DueView): string {
  if (item.sort === "approval") return APPROVAL_TABS[item.what] ?? "overview";
  return TABS[item.sort] ?? LATER_TABS[item.sort === "clock" ? item.what : item.sort] ?? "overview";
}

// What the ui knows of topics of decisions: which field holds the decided value, which levels one person sets alone. The rules are Rust's.
import type { DecisionView, RecordView } from "@/generated/contract";
import { textOf } from "@/records";
import { term } from "@/words";

export type Topic = "verification" | "attribution" | "risk_assessment" | "protection_plan" | "closure";

interface TopicInfo {
  /** Where the decided value stands on the subject. */
  field: string;
  values: string;
}

export const TOPICS: Readonly<Record<Topic, TopicInfo>> = {
  verification: { field: "verification_level", values: "verification_level" },
  attribution: { field: "attribution_level", values: "verification_level" },
  risk_assessment: { field: "decided_level", values: "risk_level" },
  protection_plan: { field: "status", values: "plan_status" },
  closure: { field: "closure_outcome", values: "closure_outcome" },
};

const ALONE: ReadonlySet<string> = new Set(["", "unverified", "under_verification"]);

export function isSetAlone(level: string): boolean {
  return ALONE.has(level);
}

/** The vocabulary explains its levels in brackets; beside other things the word is enough. */
export function shortTerm(vocabulary: string, code: string): string {
  return term(vocabulary, code).replace(/\s*[(（].*$/, "");
}

export function levelOf(topic: Topic, subject: RecordView): string {
  return textOf(subject.fields[TOPICS[topic].field]);
}

export type Tone = "ok" | "warn" | "bad" | "plain";

export function levelTone(level: string): Tone {
  if (level === "verified" || level === "confirmed") return "ok";
  return level === "under_verification" ? "warn" : "plain";
}

export function standingTone(standing: string): Tone {
  const tones: Readonly<Record<string, Tone>> = { approved: "ok", waiting: "warn", void: "bad" };
  return tones[standing] ?? "plain";
}

export function waitsFor(decisions: readonly DecisionView[], subject: string): DecisionView | undefined {
  return decisions.find((one) => one.subject.id === subject && one.standing === "waiting");
}

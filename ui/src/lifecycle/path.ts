// The way of a case as it is drawn: stages in order, steps sorted for the eye, stretches between steps. Rust decides which step is open.
import type { PathView, StepView, TakenView } from "@/generated/contract";
import { t } from "@/words";

/** The straight way; a case may leave it and come back. */
export const STAGES = ["draft", "intake", "triage", "verification", "risk_assessment", "protection_plan", "protection_active", "follow_up", "closed"] as const;

/** The words of the button that takes a step. Opening again is a thing done to the case, not a place on its way. */
export function takeWords(to: string): string {
  return to === "reopened" ? t("step-take-reopened") : t("step-take", { state: t(`stage-${to}`) });
}

const DAY_MS = 86_400_000;

export interface Stage {
  state: string;
  mark: "passed" | "here" | "ahead";
}

/** The stages with what the case has passed. A state beside the way stands at its end. */
export function stagesOf(path: Pick<PathView, "state" | "taken">): Stage[] {
  const been = new Set(path.taken.flatMap((one) => [textOf(one, "from"), textOf(one, "to")]));
  const at = STAGES.findIndex((one) => one === path.state);
  const stages: Stage[] = STAGES.map((state) => ({
    state,
    mark: state === path.state ? "here" : been.has(state) ? "passed" : "ahead",
  }));
  return at < 0 ? [...stages, { state: path.state, mark: "here" }] : stages;
}

/** The step that leads on along the way, then the others; the emergency path apart. */
export function stepsOf(path: Pick<PathView, "state" | "steps">): { next: StepView | null; others: StepView[]; emergency: StepView | null } {
  // Archiving is erasing: it is decided by two people, in the place where the time of keeping is told.
  const plain = path.steps.filter((step) => !step.emergency && step.to !== "archived");
  const at = STAGES.findIndex((one) => one === path.state);
  const place = (step: StepView) => STAGES.findIndex((one) => one === step.to);
  const forward = plain.filter((step) => place(step) > at).sort((a, b) => place(a) - place(b));
  const next = forward[0] ?? (path.state === "archived" || path.state === "rejected" || path.state === "referred_out" ? null : (plain[0] ?? null));
  return { next, others: plain.filter((step) => step !== next), emergency: path.steps.find((step) => step.emergency) ?? null };
}

export interface Stretch {
  id: string;
  from: string;
  to: string;
  at: number;
  person: string;
  reason: string;
  emergency: boolean;
  suspect: boolean;
  /** Days until the next step, or until now. */
  days: number;
}

/** Steps from first to last, each with how long the case then stood. */
export function stretchesOf(taken: readonly TakenView[], now_ms: number): Stretch[] {
  const steps = [...taken].reverse();
  return steps.map((one, index) => {
    const at = momentOf(one);
    const next = steps[index + 1];
    const until = next ? momentOf(next) : now_ms;
    return {
      id: one.record.id,
      from: textOf(one, "from"),
      to: textOf(one, "to"),
      at,
      person: one.person,
      reason: textOf(one, "reason"),
      emergency: one.record.fields["emergency"] === true,
      suspect: one.record.fields["clock_suspect"] === true,
      days: Math.max(0, Math.floor((until - at) / DAY_MS)),
    };
  });
}

function textOf(one: TakenView, field: string): string {
  const value = one.record.fields[field];
  return typeof value === "string" ? value : "";
}

function momentOf(one: TakenView): number {
  const value = one.record.fields["at"];
  return typeof value === "number" ? value : one.record.created_at;
}

/** Where what a step lacks is filled in: the tab of the case, and the field or the kind of part to add; `lead` is the field of that part. */
export const GUARD_PLACES: Readonly<Record<string, { tab: string; field?: string; add?: string; lead?: string }>> = {
  intake_channel: { tab: "details", field: "case-intake_channel" },
  received_at: { tab: "details", field: "case-received_at" },
  source: { tab: "sources", add: "source" },
  consent_record: { tab: "consents", field: "consent-record_and_store" },
  incident_dated: { tab: "incidents", add: "incident", lead: "starts_on" },
  incident_placed: { tab: "incidents", add: "incident", lead: "place" },
  victim: { tab: "details", field: "case-person" },
  safe_contact: { tab: "overview", field: "safe-contact" },
  conflict_declared: { tab: "details", field: "case-conflict_of_interest" },
  within_mandate: { tab: "details", field: "case-within_mandate" },
  defender_test: { tab: "details", field: "case-defender_test" },
  motive_linked: { tab: "incidents" },
  officer: { tab: "details", field: "case-officer" },
  risk_level: { tab: "details", field: "case-risk_level" },
  inadmissibility_reason: { tab: "details", field: "case-inadmissibility_reason" },
  person_told: { tab: "details", field: "case-informed_on" },
  violations_levelled: { tab: "incidents" },
  source_graded: { tab: "sources" },
  new_fact: { tab: "incidents", add: "incident" },
  assessment_approved: { tab: "risk" },
  level_low: { tab: "risk" },
  no_measure_reason: { tab: "details", field: "case-no_measure_reason" },
  plan_agreed: { tab: "plan" },
  measures_complete: { tab: "plan" },
  consent_covers: { tab: "consents" },
  measures_settled: { tab: "plan" },
  closure_outcome: { tab: "details", field: "case-closure_outcome" },
  risk_low_or_justified: { tab: "details", field: "case-closure_justification" },
  defender_informed: { tab: "details", field: "case-informed_on" },
  levels_final: { tab: "incidents" },
  evidence_sound: { tab: "evidence" },
  reopening_reason: { tab: "incidents", add: "incident" },
  retention_reached: { tab: "details", field: "case-erasure_requested_on" },
  no_legal_hold: { tab: "details", field: "case-legal_hold" },
};

// The do-no-harm check of a measure as a state to show. Rust refuses what is not whole; this only tells where it stands. Pure.
import type { RecordView } from "@/generated/contract";

export type HarmState = "open" | "safe" | "answered" | "lacks_answer";

export function harmOf(measure: RecordView): HarmState {
  const text = (field: string) => typeof measure.fields[field] === "string" && (measure.fields[field] as string).trim() !== "";
  const raise = measure.fields["could_raise_risk"];
  if (typeof raise !== "boolean" || !text("who_will_know")) return "open";
  if (!raise) return "safe";
  return text("harm_answer") ? "answered" : "lacks_answer";
}

// Risk codes to the shapes that draw them.
import type { Level } from "@/widgets";

const LEVELS: Readonly<Record<string, Level>> = { low: "low", medium: "medium", high: "high", extreme: "extreme" };

export function levelOf(code: unknown): Level {
  return (typeof code === "string" ? LEVELS[code] : undefined) ?? "none";
}

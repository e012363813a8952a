import { describe, expect, it } from "vitest";
import type { AssessmentView, RecordView } from "@/generated/contract";
import { harmOf } from "@/plan/harm";
import { pointsOf } from "./points";

function record(kind: string, fields: RecordView["fields"]): RecordView {
  return { id: Math.random().toString(36), kind, fields, contested: [], withdrawn: false, unsent: false, veiled: false, created_at: 0, updated_at: 0, updated_by: "Amina", title: "" };
}

function assessed(on: string, level: string, status = "approved"): AssessmentView {
  return { record: record("risk_assessment", { assessed_on: on, decided_level: level, status }), risk: {} as AssessmentView["risk"], decision: null };
}

describe("risk over time", () => {
  it("runs from the first approved assessment to the last, whatever their order", () => {
    const points = pointsOf([assessed("2026-11-21", "extreme"), assessed("2026-11-01", "low"), assessed("2026-11-11", "high")]);
    expect(points.map((point) => [point.along, point.height])).toEqual([[0, 0], [0.5, 2], [1, 3]]);
  });

  it("shows nothing that nobody approved", () => {
    expect(pointsOf([assessed("2026-11-21", "extreme", "draft"), assessed("2026-11-20", "high", "submitted")])).toEqual([]);
  });

  it("puts a single assessment at the end, where today is", () => {
    expect(pointsOf([assessed("2026-11", "medium")])[0]).toMatchObject({ along: 1, height: 1 });
  });
});

describe("the do-no-harm check", () => {
  const measure = (fields: RecordView["fields"]) => harmOf(record("measure", fields));

  it("is open until both questions are answered", () => {
    expect(measure({})).toBe("open");
    expect(measure({ could_raise_risk: false })).toBe("open");
    expect(measure({ could_raise_risk: { answer: "unknown" }, who_will_know: "The family" })).toBe("open");
    expect(measure({ could_raise_risk: false, who_will_know: "The family" })).toBe("safe");
  });

  it("asks for an answer when the measure could raise the risk", () => {
    expect(measure({ could_raise_risk: true, who_will_know: "Everybody", harm_answer: "  " })).toBe("lacks_answer");
    expect(measure({ could_raise_risk: true, who_will_know: "Everybody", harm_answer: "No names" })).toBe("answered");
  });
});

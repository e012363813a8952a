import { describe, expect, it } from "vitest";
import type { EvidenceItemView } from "@/generated/contract";
import { showsAs, stateOf } from "./evidence";

const item = (over: Partial<EvidenceItemView>) => ({ has_file: true, is_here: true, links: 1, is_branched: false, is_faulty: false, is_unexplained: false, ...over }) as EvidenceItemView;

describe("the state of an item", () => {
  it("names the worst first", () => {
    expect(stateOf(item({ is_faulty: true, is_unexplained: true })).key).toBe("faulty");
    expect(stateOf(item({ is_unexplained: true, checked_at: 5 })).key).toBe("unexplained");
    expect(stateOf(item({ checked_at: 5 }))).toEqual({ key: "checked", tone: "ok" });
    expect(stateOf(item({})).key).toBe("unchecked");
    expect(stateOf(item({ is_here: false })).key).toBe("elsewhere");
    expect(stateOf(item({ has_file: false, is_here: false })).key).toBe("thing");
  });
});

describe("showing", () => {
  it("never shows what could run", () => {
    expect(showsAs("image/svg+xml")).toBe("none");
    expect(showsAs("text/html")).toBe("none");
    expect(showsAs("image/jpeg")).toBe("image");
    expect(showsAs("text/plain")).toBe("text");
  });
});

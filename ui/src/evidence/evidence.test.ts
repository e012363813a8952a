import { describe, expect, it } from "vitest";
import type { EvidenceItemView } from "@/generated/contract";
import { copiedAs, sectionOf, showsAs, stateOf, underTheirOriginals } from "./evidence";

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

describe("the list", () => {
  const row = (id: string, parent?: string) => item({ record: { id, fields: { parent } } } as unknown as Partial<EvidenceItemView>);
  const order = (items: EvidenceItemView[]) => underTheirOriginals(items).map((one) => one.record.id);

  it("puts copies under what they are copies of", () => {
    expect(order([row("copy of b", "b"), row("a"), row("b"), row("of the copy", "copy of b")])).toEqual(["a", "b", "copy of b", "of the copy"]);
  });

  it("loses nothing when parents are elsewhere or name each other", () => {
    expect(order([row("a", "gone"), row("b", "c"), row("c", "b")]).sort()).toEqual(["a", "b", "c"]);
  });

  it("knows where a type stands and what is written anew", () => {
    expect([sectionOf("image/png"), sectionOf("application/pdf"), sectionOf("audio/ogg"), sectionOf("application/zip")]).toEqual(["photos", "documents", "recordings", "other"]);
    expect([copiedAs("image/jpeg"), copiedAs("image/gif"), copiedAs("application/pdf"), copiedAs("video/mp4")]).toEqual(["picture", "none", "pages", "none"]);
  });
});

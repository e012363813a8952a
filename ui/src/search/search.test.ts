import { beforeEach, describe, expect, it } from "vitest";
import { fakeBackend } from "@/backend/fake";
import { useBackend } from "@/backend/rpc";
import type { HitView } from "@/generated/contract";
import { setLanguage } from "@/words";
import { grouped, searchAll } from "./search";

const hit = (id: string, kind: string, title = id): HitView => ({ id, kind, title, snippet: [{ text: "the ", hit: false }, { text: "harbour", hit: true }], case: null, case_reference: null });

beforeEach(async () => {
  await setLanguage("en");
});

describe("hits", () => {
  it("stand under their kinds, cases first, in the order Rust gave", () => {
    const groups = grouped([hit("N1", "note"), hit("C2", "case"), hit("C1", "case"), hit("P1", "person")]);
    expect(groups.map((group) => [group.kind, group.hits.map((one) => one.id)])).toEqual([
      ["case", ["C2", "C1"]],
      ["person", ["P1"]],
      ["note", ["N1"]],
    ]);
  });

  it("of kinds from a newer Sanad come last", () => {
    expect(grouped([hit("X", "plan_item"), hit("T", "task")]).map((group) => group.kind)).toEqual(["task", "plan_item"]);
  });

  it("in the dialog are told in words, and nothing is asked for an empty line", async () => {
    const backend = fakeBackend({ search: () => ({ hits: [hit("V1", "violation", "killing")], more: false }) });
    useBackend(backend);
    expect(await searchAll("   ", new AbortController().signal)).toEqual([]);
    expect(backend.calls).toEqual([]);
    const [first] = await searchAll("harbour", new AbortController().signal);
    expect(first).toMatchObject({ id: "V1", title: "Killing", group: "Violations", note: "the harbour" });
  });
});

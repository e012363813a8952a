import { flushSync, mount, unmount } from "svelte";
import { beforeEach, describe, expect, it } from "vitest";
import { fakeBackend } from "@/backend/fake";
import { useBackend } from "@/backend/rpc";
import type { FieldValue, FieldWrite, RecordSave, RecordView } from "@/generated/contract";
import { setLanguage } from "@/words";
import ScoresField from "./ScoresField.svelte";
import { Sheet } from "./sheet.svelte";

/** A desk that keeps what it is told about one assessment. */
function desk() {
  const scores: Record<string, FieldValue> = {};
  const record = (): RecordView => ({
    id: "r", kind: "risk_assessment", fields: { threats: { ...scores } as FieldValue }, contested: [], withdrawn: false, unsent: true, veiled: false, created_at: 0, updated_at: 0, updated_by: "Amina", title: "",
  });
  const save = ({ writes }: RecordSave) => {
    for (const { element, value } of writes as FieldWrite[]) {
      if (value === null) delete scores[element ?? ""];
      else scores[element ?? ""] = value;
    }
    return { record: record(), saved_at: 0, waiting: 0 };
  };
  useBackend(fakeBackend({ record_save: save }));
  return { scores, sheet: new Sheet("risk_assessment", record()) };
}

async function press(key: string): Promise<void> {
  document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
  // tidy:allow(sleep): zero milliseconds, so that the save that began has its turn
  await new Promise((done) => setTimeout(done));
  flushSync();
}

const question = () => document.activeElement?.closest<HTMLElement>("[data-question]")?.dataset["question"];

describe("questions on a scale", () => {
  beforeEach(async () => {
    await setLanguage("en");
  });

  it("are answered by digits alone, one after the other", async () => {
    const { scores, sheet } = desk();
    const shown = mount(ScoresField, { target: document.body, props: { sheet, field: "threats" } });
    flushSync();
    document.querySelector<HTMLInputElement>("[data-question] input")?.focus();
    for (const key of ["3", "٠", "-"]) await press(key);
    expect(scores).toEqual({ explicit_death_threat: 3, threat_repeated: 0, recent_attack: { answer: "unknown" } });
    expect(question()).toBe("attacks_on_peers");
    await press("7");
    expect(question()).toBe("attacks_on_peers");
    await press("ArrowUp");
    await press("Delete");
    expect(scores).toEqual({ explicit_death_threat: 3, threat_repeated: 0 });
    await unmount(shown);
  });

  it("count what is answered with a number, and nothing else", async () => {
    const { sheet } = desk();
    const shown = mount(ScoresField, { target: document.body, props: { sheet, field: "threats" } });
    flushSync();
    document.querySelector<HTMLInputElement>("[data-question] input")?.focus();
    for (const key of ["0", "-"]) await press(key);
    expect(document.body.textContent.replace(/[\u2068\u2069]/g, "")).toContain("1 of 10 answered");
    await unmount(shown);
  });
});

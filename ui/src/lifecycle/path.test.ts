import { expect, it } from "vitest";
import { flushSync, mount, unmount } from "svelte";
import type { StepView } from "@/generated/contract";
import { setLanguage, t } from "@/words";
import StepDialog from "./StepDialog.svelte";
import { takeWords } from "./path";

it("a closed case is reopened, not moved to a place called reopened", async () => {
  for (const language of ["ar", "en", "fr", "es"] as const) {
    await setLanguage(language);
    expect(takeWords("reopened")).toBe(t("step-take-reopened"));
    expect(takeWords("reopened")).not.toContain(t("stage-reopened"));
    expect(takeWords("closed")).toContain(t("stage-closed"));
  }
});

it("whoever closes a case is told how many tasks are open, and nobody else is", async () => {
  await setLanguage("en");
  const step = (to: string): StepView => ({ to, who: [], missing: [], open: true, reason: "no", emergency: false });
  const said = (to: string, open_tasks: number): string => {
    const dialog = mount(StepDialog, { target: document.body, props: { id: "7-1", step: step(to), open_tasks, onclose: () => undefined, ontaken: () => undefined } });
    flushSync();
    const text = document.body.textContent ?? "";
    void unmount(dialog);
    document.body.replaceChildren();
    return text;
  };
  expect(said("closed", 2)).toContain(t("step-open-tasks", { count: 2 }));
  for (const other of [said("closed", 0), said("follow_up", 2)]) expect(other).not.toContain(t("step-tasks-go"));
});

import { flushSync, mount, unmount } from "svelte";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBackend, type Answer } from "@/backend/fake";
import { useBackend } from "@/backend/rpc";
import type { AppState, RecoveryView, Stage } from "@/generated/contract";
import { session, take } from "@/shell/session.svelte";
import { setLanguage } from "@/words";
import FirstRun from "./FirstRun.svelte";
import RecoverySheet from "./RecoverySheet.svelte";
import Unlock from "./Unlock.svelte";

const SIX = "copper window travel basket lemon river";
const KEY: RecoveryView = { groups: ["7K3M-Q9XT-H", "0V5A-2NWE-4", "PD8R-JC6Y-8", "1ZHB-S4GT-9"], text: "", qr_svg: "<svg/>" };
const state = (stage: Stage, wait_seconds = 0): AppState => ({
  stage,
  version: "1.0.0",
  preferences: { language: "en", digits: "latn", theme: "light", text_size: 100, auto_lock_minutes: 5 },
  institution: null,
  may: [],
  wait_seconds,
});

let shown: Record<string, unknown> | undefined;
const part = (mark: string) => document.querySelector<HTMLElement>(`[data-testid="${mark}"]`);
const appears = (mark: string) => vi.waitFor(() => (flushSync(), expect(part(mark)).not.toBeNull()));

function fill(mark: string, text: string): void {
  const input = part(mark) as HTMLInputElement;
  input.value = text;
  input.dispatchEvent(new Event("input", { bubbles: true }));
  flushSync();
}

function press(mark: string): void {
  part(mark)?.click();
  flushSync();
}

function desk(answers: Record<string, Answer>) {
  const fake = fakeBackend({ app_state: () => state("no_vault"), preferences_save: () => state("no_vault"), exchange_status: () => ({}), today: () => ({}), ...answers });
  useBackend(fake);
  return fake;
}

beforeEach(() => setLanguage("en"));
afterEach(() => {
  if (shown) void unmount(shown);
  shown = undefined;
  document.body.replaceChildren();
});

describe("the first minutes", () => {
  it("make no vault before Amina has typed the six words again", async () => {
    const fake = desk({ passphrase_propose: () => ({ passphrase: SIX }), vault_create: () => KEY });
    await take(state("no_vault"));
    shown = mount(FirstRun, { target: document.body, props: { onrestore: vi.fn() } });
    press("first-run-continue");
    await appears("passphrase-offered");
    fill("passphrase-again", "copper window travel basket lemon rover");
    press("vault-create");
    expect(fake.calls.some((call) => call.name === "vault_create")).toBe(false);
    fill("passphrase-again", `${SIX} `);
    press("vault-create");
    await appears("recovery-lines");
    expect(fake.calls.find((call) => call.name === "vault_create")?.payload).toEqual({ passphrase: SIX });
  });

  it("refuse a passphrase of her own that Rust judges too easy", async () => {
    const fake = desk({ passphrase_propose: () => ({ passphrase: SIX }), passphrase_judge: () => ({ log10_guesses: 6, required: 15, acceptable: false }) });
    await take(state("no_vault"));
    shown = mount(FirstRun, { target: document.body, props: { onrestore: vi.fn() } });
    press("first-run-continue");
    await appears("passphrase-mode-own");
    press("passphrase-mode-own");
    await appears("passphrase-own");
    fill("passphrase-own", "horse12");
    fill("passphrase-again", "horse12");
    press("vault-create");
    await vi.waitFor(() => (flushSync(), expect(part("passphrase-own")?.getAttribute("aria-invalid")).toBe("true")));
    expect(fake.calls.some((call) => call.name === "vault_create")).toBe(false);
  });
});

describe("the recovery sheet", () => {
  it("stays on the screen when Amina chooses another language, though the vault is open by then", async () => {
    const answers = { passphrase_propose: () => ({ passphrase: SIX }), vault_create: () => KEY, preferences_save: (wanted: AppState["preferences"]) => ({ ...state("alone"), preferences: wanted }) };
    desk(answers);
    await take(state("no_vault"));
    shown = mount(FirstRun, { target: document.body, props: { onrestore: vi.fn() } });
    press("first-run-continue");
    await appears("passphrase-offered");
    fill("passphrase-again", SIX);
    press("vault-create");
    await appears("recovery-lines");
    press("language-fr");
    await vi.waitFor(() => expect(document.documentElement.lang).toBe("fr"));
    expect(session.app?.stage).toBe("no_vault");
    expect(document.body.textContent).toContain("7K3M-Q9XT-H");
  });

  it("is not believed to be on paper until one line comes back from it", () => {
    const done = vi.fn();
    shown = mount(RecoverySheet, { target: document.body, props: { recovery: KEY, ondone: done } });
    flushSync();
    press("recovery-continue");
    // Nothing on the screen to copy from.
    expect(part("recovery-lines")).toBeNull();
    const label = (part("recovery-check") as HTMLInputElement).labels?.[0]?.textContent ?? "";
    const line = KEY.groups[Number(/\d/.exec(label)?.[0]) - 1] ?? "";
    fill("recovery-check", "0000-0000-0");
    press("recovery-confirm");
    expect(done).not.toHaveBeenCalled();
    fill("recovery-check", line.toLowerCase());
    press("recovery-confirm");
    expect(done).toHaveBeenCalledOnce();
  });

  it("leaves no paper behind in the page when it is gone", async () => {
    shown = mount(RecoverySheet, { target: document.body, props: { recovery: KEY, ondone: vi.fn() } });
    flushSync();
    expect(document.body.textContent).toContain("7K3M-Q9XT-H");
    await unmount(shown);
    shown = undefined;
    flushSync();
    expect(document.body.textContent).not.toContain("7K3M-Q9XT-H");
  });
});

describe("the lock screen", () => {
  it("takes no passphrase while the wait runs", async () => {
    const fake = desk({ vault_unlock: () => state("open") });
    await take(state("locked", 27));
    shown = mount(Unlock, { target: document.body, props: { onrecover: vi.fn(), onrestore: vi.fn() } });
    flushSync();
    fill("passphrase", SIX);
    expect((part("unlock") as HTMLButtonElement).disabled).toBe(true);
    part("unlock")?.closest("form")?.dispatchEvent(new SubmitEvent("submit", { bubbles: true, cancelable: true }));
    expect(fake.calls.some((call) => call.name === "vault_unlock")).toBe(false);
  });

  it("keeps what was typed when it was wrong, so that one letter can be mended", async () => {
    desk({
      app_state: () => state("locked"),
      vault_unlock: () => {
        throw { code: "wrong_passphrase", args: {}, retryable: true };
      },
    });
    await take(state("locked"));
    shown = mount(Unlock, { target: document.body, props: { onrecover: vi.fn(), onrestore: vi.fn() } });
    flushSync();
    fill("passphrase", "copper windom");
    press("unlock");
    await vi.waitFor(() => (flushSync(), expect(part("passphrase")?.getAttribute("aria-invalid")).toBe("true")));
    expect((part("passphrase") as HTMLInputElement).value).toBe("copper windom");
  });
});

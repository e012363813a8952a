import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { setDisplay } from "./display.svelte";
import { forget, go, goBack, guardLeaving, router } from "./router.svelte";
import { runShortcut, type Shortcuts } from "./shortcuts";

function keys() {
  const names = ["search", "newCase", "lock", "section", "sheet", "back", "nextPane", "undo"] as const;
  return Object.fromEntries(names.map((name) => [name, vi.fn()])) as unknown as { [Name in keyof Shortcuts]: ReturnType<typeof vi.fn> & Shortcuts[Name] };
}
const press = (key: string, code: string, change: KeyboardEventInit = {}) =>
  new KeyboardEvent("keydown", { key, code, cancelable: true, bubbles: true, ...change });

beforeEach(() => {
  document.documentElement.dir = "ltr";
  document.body.replaceChildren();
});

describe("shortcuts", () => {
  it("work on an Arabic keyboard, where K types another letter", () => {
    const all = keys();
    expect(runShortcut(press("ن", "KeyK", { ctrlKey: true }), all)).toBe(true);
    expect(all.search).toHaveBeenCalledOnce();
    expect(runShortcut(press("؟", "Slash", { shiftKey: true }), all)).toBe(true);
    expect(all.sheet).toHaveBeenCalledOnce();
  });

  it("lock even while a question is open, and do nothing else then", () => {
    const all = keys();
    const dialog = document.createElement("dialog");
    dialog.setAttribute("open", "");
    document.body.append(dialog);
    expect(runShortcut(press("l", "KeyL", { ctrlKey: true }), all)).toBe(true);
    expect(all.lock).toHaveBeenCalledOnce();
    expect(runShortcut(press("n", "KeyN", { ctrlKey: true }), all)).toBe(false);
    expect(all.newCase).not.toHaveBeenCalled();
  });

  it("undo outside a text, and leave the text its own undo", () => {
    const all = keys();
    expect(runShortcut(press("z", "KeyZ", { ctrlKey: true }), all)).toBe(true);
    const input = document.createElement("input");
    document.body.append(input);
    input.addEventListener("keydown", (event) => runShortcut(event, all));
    input.dispatchEvent(press("z", "KeyZ", { ctrlKey: true }));
    expect(all.undo).toHaveBeenCalledOnce();
  });

  it("leave a question mark in a text alone", () => {
    const all = keys();
    const input = document.createElement("textarea");
    document.body.append(input);
    let ran: boolean | undefined;
    input.addEventListener("keydown", (event) => (ran = runShortcut(event, all)));
    input.dispatchEvent(press("?", "Slash", { shiftKey: true }));
    expect(ran).toBe(false);
  });

  it("go to a section by its number, and back against the line of reading", () => {
    const all = keys();
    runShortcut(press("3", "Digit3", { altKey: true }), all);
    expect(all.section).toHaveBeenCalledWith(3);
    document.documentElement.dir = "rtl";
    expect(runShortcut(press("ArrowLeft", "ArrowLeft", { altKey: true }), all)).toBe(false);
    expect(runShortcut(press("ArrowRight", "ArrowRight", { altKey: true }), all)).toBe(true);
    expect(all.back).toHaveBeenCalledOnce();
  });
});

describe("the way through the screens", () => {
  afterEach(() => forget());

  it("leads back, and leaves no trace in the address", () => {
    const before = [location.href, history.length];
    go("today");
    go("cases", { filter: "open" });
    go("case", { id: "7" });
    goBack();
    expect([router.name, router.params]).toEqual(["cases", { filter: "open" }]);
    expect([location.href, history.length]).toEqual(before);
  });

  it("is not left while something unsaved says no", () => {
    go("case", { id: "7" });
    const stop = guardLeaving(() => false);
    go("today");
    expect(router.name).toBe("case");
    stop();
    go("today");
    expect(router.name).toBe("today");
  });

  it("is forgotten on locking", () => {
    go("case", { id: "7" });
    go("today");
    forget();
    expect([router.name, router.can_go_back]).toEqual(["", false]);
  });
});

describe("the look", () => {
  it("is set on the page, where every style reads it", () => {
    setDisplay({ theme: "dark", text_size: 200 });
    expect({ ...document.documentElement.dataset }).toMatchObject({ theme: "dark", text: "200", contrast: "normal" });
    setDisplay({ theme: "contrast" });
    expect(document.documentElement.dataset["contrast"]).toBe("more");
  });
});

import { flushSync, mount, tick, unmount, type Component } from "svelte";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { setLanguage } from "@/words";
import ComboBox from "./ComboBox.svelte";
import DateField from "./DateField.svelte";
import RadioGroup from "./RadioGroup.svelte";
import TextField from "./TextField.svelte";
import { ANSWERS } from "./field";
import { dismissAll, dismissLasting, hold, release, toast, toasts } from "./toasts.svelte";

let mounted: Record<string, unknown> | undefined;

function show<Props extends Record<string, any>>(widget: Component<Props, object, string>, props: NoInfer<Props>): void {
  mounted = mount(widget, { target: document.body, props }) as Record<string, unknown>;
  flushSync();
}

function get<Kind extends HTMLElement>(selector: string): Kind {
  const found = document.body.querySelector<Kind>(selector);
  if (!found) throw new Error(`nothing matches ${selector}`);
  return found;
}

function type(input: HTMLInputElement, text: string): void {
  input.value = text;
  input.dispatchEvent(new Event("input", { bubbles: true }));
  flushSync();
}

function press(target: HTMLElement, key: string): KeyboardEvent {
  const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true });
  target.dispatchEvent(event);
  flushSync();
  return event;
}

const labels = () => [...document.body.querySelectorAll("[role=option] bdi")].map((option) => option.textContent);

beforeEach(() => setLanguage("en"));
afterEach(async () => {
  if (mounted) await unmount(mounted);
  mounted = undefined;
  document.body.replaceChildren();
});

const OPTIONS = [
  { value: "detention", label: "Arbitrary detention" },
  { value: "threat", label: "Death threat" },
  { value: "ban", label: "Travel ban" },
];

describe("a combo box", () => {
  it("keeps what was typed when no entry has that name, and says so", () => {
    const onchange = vi.fn();
    show(ComboBox, { label: "Violation", options: OPTIONS, onchange });
    const input = get<HTMLInputElement>("input");
    type(input, "kidnapping");
    press(input, "Tab");
    expect(input.value).toBe("kidnapping");
    expect(input.getAttribute("aria-invalid")).toBe("true");
    expect(onchange).not.toHaveBeenCalled();
    type(input, "TRAVEL BAN");
    press(input, "Tab");
    expect(onchange).toHaveBeenCalledWith(["ban"]);
    expect([input.value, input.getAttribute("aria-invalid")]).toEqual(["Travel ban", null]);
  });

  it("is worked by keys alone", async () => {
    const onchange = vi.fn();
    show(ComboBox, { label: "Violation", options: OPTIONS, onchange });
    const input = get<HTMLInputElement>("input");
    type(input, "tra");
    expect(labels()).toEqual(["Travel ban"]);
    expect(input.getAttribute("aria-expanded")).toBe("true");
    expect(document.getElementById(input.getAttribute("aria-activedescendant") ?? "")?.textContent).toContain("Travel ban");
    press(input, "Enter");
    expect(onchange).toHaveBeenLastCalledWith(["ban"]);
    expect(input.getAttribute("aria-expanded")).toBe("false");
    expect(input.value).toBe("Travel ban");
  });

  it("gives the first letter typed to the question, not to the old answer", () => {
    show(ComboBox, { label: "Violation", options: OPTIONS, values: ["ban"] });
    type(get("input"), "d");
    expect(get<HTMLInputElement>("input").value).toBe("d");
    expect(labels()).toEqual(["Death threat", "Arbitrary detention"]);
  });

  it("with several choices takes back the last by Backspace", () => {
    const onchange = vi.fn();
    show(ComboBox, {
      label: "Violations",
      options: OPTIONS,
      multiple: true,
      values: ["ban", "threat"],
      onchange,
    });
    press(get("input"), "Backspace");
    expect(onchange).toHaveBeenLastCalledWith(["ban"]);
  });

  it("takes Escape for itself while its list is open, so that a dialog around it stays", () => {
    show(ComboBox, { label: "Violation", options: OPTIONS });
    get("input").click();
    flushSync();
    // A dialog closes on Escape unless the key was taken.
    expect(press(get("input"), "Escape").defaultPrevented).toBe(true);
    expect(get("input").getAttribute("aria-expanded")).toBe("false");
    expect(press(get("input"), "Escape").defaultPrevented).toBe(false);
  });
});

describe("a date", () => {
  const parts = () => [...document.body.querySelectorAll<HTMLInputElement>("input")] as [HTMLInputElement, HTMLInputElement];

  it("is taken with the year alone", () => {
    const onchange = vi.fn();
    show(DateField, { label: "Born", onchange });
    type(parts()[1], "1984");
    expect(onchange).toHaveBeenLastCalledWith({ year: 1984, month: null, day: null, about: false });
  });

  it("is taken in Arabic digits", () => {
    const onchange = vi.fn();
    show(DateField, { label: "Born", onchange });
    type(parts()[1], "١٩٨٤");
    expect(onchange).toHaveBeenLastCalledWith({ year: 1984, month: null, day: null, about: false });
  });

  it("half typed is not sent, and is named when the field is left", () => {
    const onchange = vi.fn();
    show(DateField, { label: "Born", onchange });
    type(parts()[1], "19");
    expect(onchange).not.toHaveBeenCalled();
    expect(document.body.textContent).not.toContain("four digits");
    get(".parts").dispatchEvent(new FocusEvent("focusout", { bubbles: true }));
    flushSync();
    expect(document.body.textContent).toContain("four digits");
  });

  it("of yesterday on the first of March is in February", () => {
    const onchange = vi.fn();
    const today = { year: 2026, month: 3, day: 1, about: false };
    show(DateField, { label: "Incident", today, onchange });
    const chips = [...document.body.querySelectorAll<HTMLButtonElement>(".chips button")];
    chips.find((chip) => chip.textContent?.trim() === "Yesterday")?.click();
    flushSync();
    expect(onchange).toHaveBeenLastCalledWith({ year: 2026, month: 2, day: 28, about: false });
  });

  it("chosen with a double click is not made approximate by the second", () => {
    const onchange = vi.fn();
    const place = (words: string) => [...document.body.querySelectorAll<HTMLButtonElement>(".chips button")].findIndex((chip) => chip.textContent?.trim() === words);
    show(DateField, { label: "Incident", today: { year: 2026, month: 3, day: 1, about: false }, onchange });
    const [about, yesterday] = [place("About"), place("Yesterday")];
    document.body.querySelectorAll<HTMLButtonElement>(".chips button")[yesterday]?.click();
    flushSync();
    expect(place("About")).toBe(about);
    document.body.querySelectorAll<HTMLButtonElement>(".chips button")[yesterday]?.click();
    flushSync();
    expect(onchange).toHaveBeenLastCalledWith({ year: 2026, month: 2, day: 28, about: false });
  });

  it("that lies ahead offers tomorrow, a week and a month", () => {
    const onchange = vi.fn();
    show(DateField, { label: "Due", today: { year: 2026, month: 12, day: 28, about: false }, ahead: true, onchange });
    const words = [...document.body.querySelectorAll(".chips button")].map((chip) => chip.textContent?.replace(/[\u2066-\u2069]/g, "").trim());
    expect(words).toEqual(["Tomorrow", "In 7 days", "In 30 days"]);
    document.body.querySelectorAll<HTMLButtonElement>(".chips button")[1]?.click();
    flushSync();
    expect(onchange).toHaveBeenLastCalledWith({ year: 2027, month: 1, day: 4, about: false });
  });
});

describe("an answer that is not a value", () => {
  it("goes as soon as a value is typed", () => {
    const onanswer = vi.fn();
    show(TextField, {
      label: "Origin",
      answers: ANSWERS,
      answer: "not_disclosed",
      onanswer,
    });
    expect(get("[aria-pressed=true]").textContent).toBe("Refused to say");
    type(get("input"), "x");
    expect(onanswer).toHaveBeenLastCalledWith(null);
    expect(document.body.querySelector("[aria-pressed]")).toBeNull();
  });

  it("is offered only while there is no value", () => {
    show(TextField, { label: "Origin", answers: ANSWERS, value: "here" });
    expect(document.body.querySelector("[aria-pressed]")).toBeNull();
  });
});

describe("what a field says about being saved", () => {
  it("is nothing until the caller says so", () => {
    show(TextField, { label: "Name" });
    type(get("input"), "Salma");
    expect(document.body.textContent).not.toMatch(/Saved/);
  });

  it("is tied to its error for those who listen", () => {
    show(TextField, { label: "Name", error: "Too long.", save: "failed" });
    const input = get("input");
    expect(input.getAttribute("aria-invalid")).toBe("true");
    expect(document.getElementById(input.getAttribute("aria-describedby") ?? "")?.textContent).toContain("Too long.");
    expect(document.body.textContent).toContain("Not saved");
  });
});

describe("radio buttons", () => {
  it("are one group with one name", () => {
    show(RadioGroup, { label: "Risk", options: OPTIONS, value: "ban" });
    const buttons = [...document.body.querySelectorAll<HTMLInputElement>("input[type=radio]")];
    expect(new Set(buttons.map((button) => button.name)).size).toBe(1);
    expect(buttons.filter((button) => button.checked).map((button) => button.value)).toEqual(["ban"]);
  });
});

describe("notices", () => {
  afterEach(() => dismissAll());

  it("of success go away by themselves, failures do not", async () => {
    vi.useFakeTimers();
    toast("written", "ok");
    toast("not written", "bad");
    vi.advanceTimersByTime(60_000);
    vi.useRealTimers();
    await tick();
    expect(toasts.map((one) => one.text)).toEqual(["not written"]);
  });

  it("with something to press leave later, wait under the hand, and follow nobody to another screen", () => {
    vi.useFakeTimers();
    const undo = { label: "Undo", run: () => undefined };
    const offered = toast("done", "ok", undo);
    vi.advanceTimersByTime(11_000);
    hold(offered);
    vi.advanceTimersByTime(60_000);
    expect(toasts).toHaveLength(1);
    release(offered);
    vi.advanceTimersByTime(12_000);
    expect(toasts).toHaveLength(0);
    toast("done", "ok", undo);
    toast("written", "ok");
    dismissLasting();
    expect(toasts.map((one) => one.text)).toEqual(["written"]);
    vi.useRealTimers();
  });

  it("never fill the screen", () => {
    for (let index = 0; index < 10; index += 1) toast(String(index), "bad");
    expect(toasts.map((one) => one.text)).toEqual(["7", "8", "9"]);
  });
});

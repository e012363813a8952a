import { beforeEach, describe, expect, it } from "vitest";
import { useBackend } from "@/backend/rpc";
import { fakeBackend } from "@/backend/fake";
import type { ExchangeOutcome } from "@/generated/contract";
import { markedAgainst } from "./difference";
import { DraftSheet } from "./draft.svelte";
import { laneSeconds, totalOf } from "./lanes";
import { exchange } from "./run.svelte";

const marked = (other: string, text: string) => markedAgainst(other, text).filter((piece) => piece.differs).map((piece) => piece.text);

describe("two accounts of one summons", () => {
  const amina = "She was called twice, on 16 and 17 November, without a summons.";
  const yusuf = "She was called on 16 November by telephone, without a summons.";

  it("are marked where they differ and nowhere else", () => {
    expect(marked(yusuf, amina)).toEqual(["twice,", "and 17 November,"]);
    expect(marked(amina, yusuf)).toEqual(["November by telephone,"]);
  });

  it("lose no letter by being marked", () => {
    expect(markedAgainst(yusuf, amina).map((piece) => piece.text).join("")).toBe(amina);
    expect(markedAgainst("", amina)).toEqual([{ text: amina, differs: true }]);
    expect(markedAgainst(amina, "")).toEqual([]);
  });

  it("are compared in Arabic too", () => {
    expect(marked("استُدعيت هاتفياً في 16 نوفمبر", "استُدعيت مرتين في 16 نوفمبر")).toEqual(["مرتين"]);
  });
});

describe("a third value", () => {
  it("starts from the one shown and is nobody's until it is chosen", async () => {
    const fake = fakeBackend({});
    useBackend(fake);
    const sheet = new DraftSheet("case", "high");
    expect(sheet.value()).toBe("high");
    await sheet.set("risk_level", "extreme");
    expect(sheet.draft).toBe("extreme");
    expect(sheet.isContested()).toBe(false);
    expect(fake.calls).toEqual([]);
  });
});

describe("what waits", () => {
  const lanes = [
    { lane: "reports", items: 1, bytes: 41_000 },
    { lane: "cases", items: 32, bytes: 19_000 },
  ];

  it("takes its bytes at four thousand a second after three seconds of beginning", () => {
    expect(laneSeconds(4000)).toBe(4);
    expect(totalOf(lanes)).toMatchObject({ items: 33, bytes: 60_000 });
    // One connection carries all lanes: the beginning is paid once.
    expect(laneSeconds(totalOf(lanes).bytes)).toBe(18);
  });
});

describe("one exchange for the whole window", () => {
  const outcome: ExchangeOutcome = { sent: 3, received: 1, entries_sent: 0, conflicts: 0, reports_sent: 0, reports_received: 0, requests: 1, bytes_up: 900, bytes_down: 400, joined: false, hub_lost: false, cost: 2400, budget_reached: false };

  beforeEach(() => exchange.forget());

  it("is not started twice by an impatient hand", async () => {
    let finish = (_: ExchangeOutcome) => undefined as void;
    const fake = fakeBackend({ exchange_run: () => new Promise<ExchangeOutcome>((resolve) => (finish = resolve)) });
    useBackend(fake);
    const first = exchange.run();
    await exchange.run();
    expect(fake.calls.map((call) => call.name)).toEqual(["exchange_run"]);
    finish(outcome);
    await first;
    expect(exchange.outcome).toEqual(outcome);
    expect(exchange.running).toBe(false);
  });

  it("shows nothing of an exchange that ended after the vault was locked", async () => {
    let finish = (_: ExchangeOutcome) => undefined as void;
    useBackend(fakeBackend({ exchange_run: () => new Promise<ExchangeOutcome>((resolve) => (finish = resolve)) }));
    const first = exchange.run();
    exchange.forget();
    finish(outcome);
    await first;
    expect(exchange.outcome).toBeNull();
  });

  it("keeps the reason when the link breaks", async () => {
    useBackend(
      fakeBackend({
        exchange_run: () => {
          throw { code: "link_broken", args: {}, retryable: true };
        },
      }),
    );
    await exchange.run();
    expect(exchange.failure?.code).toBe("link_broken");
    expect(exchange.running).toBe(false);
  });
});

// Which records of a case have a proposal that waits. Read again whenever the case was.
import type { DecisionView } from "@/generated/contract";
import { rpc, RpcError } from "@/backend/rpc";

export class Pending {
  #decisions = $state.raw<readonly DecisionView[]>([]);
  #turn = 0;

  has(subject: string): boolean {
    return this.#decisions.some((one) => one.subject.id === subject);
  }

  /** `_seen` is what the case said when this was asked: a change of it asks again. */
  async read(case_id: string, _seen: unknown): Promise<void> {
    const turn = ++this.#turn;
    try {
      const view = await rpc("decision_pending", { case: case_id });
      if (turn === this.#turn) this.#decisions = view.decisions;
    } catch (error) {
      // The mark is an extra: what waits is told in full where it is decided.
      if (!(error instanceof RpcError)) throw error;
    }
  }
}

// What Rust says about the risk in one case, read again whenever the case is.
import { rpc, RpcError } from "@/backend/rpc";
import type { AssessmentView, CaseRiskView, OutgoingView } from "@/generated/contract";
import { errorText, formatList, t } from "@/words";
import { textOf } from "@/records";

export class CaseRisk {
  readonly #id: string;
  #view = $state.raw<CaseRiskView | null>(null);
  #outgoing = $state.raw<readonly OutgoingView[]>([]);
  #failure = $state.raw<string | null>(null);
  #asked = 0;

  constructor(id: string) {
    this.#id = id;
  }

  get view(): CaseRiskView | null {
    return this.#view;
  }

  get failure(): string | null {
    return this.#failure;
  }

  /** Why a measure or an intervention may not go to somebody outside, as a phrase; nothing when it may. */
  stopped(record: string): string | null {
    const found = this.#outgoing.find((one) => one.record === record && one.blocked);
    return found ? formatList(found.verdict.reasons.map((reason) => t(`consent-reason-${reason}`))) : null;
  }

  async load(): Promise<void> {
    const asked = ++this.#asked;
    try {
      const [view, standing] = await Promise.all([rpc("case_risk", { id: this.#id }), rpc("outward_standing", { id: this.#id })]);
      if (asked !== this.#asked) return;
      this.#view = view;
      this.#outgoing = standing.outgoing;
      this.#failure = null;
    } catch (error) {
      if (!(error instanceof RpcError)) throw error;
      if (asked === this.#asked) this.#failure = errorText(error);
    }
  }
}

export function statusOf(one: AssessmentView): string {
  return textOf(one.record.fields["status"]) || "draft";
}

/** The newest that two people approved. */
export function currentOf(view: CaseRiskView): AssessmentView | undefined {
  return view.assessments.find((one) => statusOf(one) === "approved");
}

/** The one being written, or waiting for a second person. */
export function openOf(view: CaseRiskView): AssessmentView | undefined {
  return view.assessments.find((one) => statusOf(one) !== "approved");
}

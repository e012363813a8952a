// Why a document is not shown.
export type Trouble = "encrypted" | "broken";

export class DocumentError extends Error {
  constructor(readonly trouble: Trouble) {
    super(trouble);
  }
}

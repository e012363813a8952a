// In how many cases somebody is part. The registry counts them; it is asked by name and the row is picked by its id.
import { rpc } from "@/backend/rpc";
import type { RecordView } from "@/generated/contract";
import { textOf } from "@/records";

const ROWS_MAX = 200;

/** Null when the registry does not show the record, for example because it was taken back. */
export async function casesOf(record: RecordView): Promise<number | null> {
  const found = await rpc("registry_list", { kind: record.kind, query: textOf(record.fields["name"]), offset: 0, limit: ROWS_MAX });
  return found.rows.find((row) => row.id === record.id)?.cases ?? null;
}

// Taking a record back, with the way to restore it in the notice.
import { RpcError } from "@/backend/rpc";
import { toast } from "@/widgets";
import { errorText, t } from "@/words";
import type { Sheet } from "./sheet.svelte";
import { titleOf } from "./titles";

/** True once it is done. `after` is called after restoring too. */
export async function withdrawRecord(sheet: Sheet, after?: () => void): Promise<boolean> {
  const title = sheet.record ? titleOf(sheet.record) : "";
  if (!(await set(sheet, true, after))) return false;
  toast(t("record-withdrawn", { title }), "info", { label: t("record-restore"), run: () => void restoreRecord(sheet, after) });
  return true;
}

export async function restoreRecord(sheet: Sheet, after?: () => void): Promise<boolean> {
  const done = await set(sheet, false, after);
  if (done) toast(t("record-restored"));
  return done;
}

async function set(sheet: Sheet, withdrawn: boolean, after?: () => void): Promise<boolean> {
  try {
    await sheet.withdraw(withdrawn);
    after?.();
    return true;
  } catch (error) {
    if (!(error instanceof RpcError)) throw error;
    toast(errorText(error), "bad");
    return false;
  }
}

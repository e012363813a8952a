// Backups nobody has to think of: one a day while the vault is open.
import { rpc, RpcError } from "@/backend/rpc";

/** After unlocking, people want their list first. */
const FIRST_MS = 20_000;
const AGAIN_MS = 3_600_000;

/** Makes a backup when one is due, now and then. What goes wrong is told by `onfailure`. Returns how to stop. */
export function keepBackups(isOpen: () => boolean, onfailure: (error: RpcError) => void): () => void {
  async function look(): Promise<void> {
    if (!isOpen()) return;
    try {
      if ((await rpc("backup_list", {})).due) await rpc("backup_make", { folder: null, automatic: true });
    } catch (error) {
      if (!(error instanceof RpcError)) throw error;
      // Locked meanwhile, or one is being made by hand: the next look will do.
      if (!["cancelled", "locked", "already_running"].includes(error.code)) onfailure(error);
    }
  }
  const first = setTimeout(() => void look(), FIRST_MS);
  const again = setInterval(() => void look(), AGAIN_MS);
  return () => {
    clearTimeout(first);
    clearInterval(again);
  };
}

// Words that are typed and belong to no record yet. The lock asks for them: what a person wrote is kept before the vault closes.

const waiting = new Set<() => void>();

/** `work` starts the save at once when it is called. Returns how to stop being asked. */
export function onHandIn(work: () => void): () => void {
  waiting.add(work);
  return () => waiting.delete(work);
}

export function handIn(): void {
  for (const work of waiting) work();
}

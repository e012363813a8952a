// The screens of casework, mounted by the frame.
const found = import.meta.glob(["../cases/CasesScreen.svelte", "../intake/IntakeScreen.svelte", "../people/PeopleScreen.svelte", "../search/SearchScreen.svelte"], { eager: true });
export const casework = (name: string) => (Object.entries(found).find(([path]) => path.includes(name))?.[1] as { default: import("svelte").Component } | undefined)?.default;

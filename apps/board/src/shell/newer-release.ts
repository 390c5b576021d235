const ownEntry = (): string | null => document.querySelector('script[type="module"][src]')?.getAttribute('src') ?? null;

/**
 * Whether the server has another release of this page by now: the parts of an open one that were not loaded yet are gone with it.
 * Without an answer there is none, and the page stays as it is.
 */
export async function isReplaced(): Promise<boolean> {
  const entry = ownEntry();
  try {
    const answer = await fetch('/', { cache: 'no-store' });
    return answer.ok && entry !== null && !(await answer.text()).includes(entry);
  } catch {
    return false;
  }
}

const ownEntry = (): string | null => document.querySelector('script[type="module"][src]')?.getAttribute('src') ?? null;

const pageOfTheServer = async (): Promise<string | null> => {
  try {
    const answer = await fetch('/', { cache: 'no-store' });
    return answer.ok ? await answer.text() : null;
  } catch {
    return null;
  }
};

/** Whether a page could be loaded now: before a page is left for it, since a page that is open can at least count down. */
export const isAnswering = async (): Promise<boolean> => (await pageOfTheServer()) !== null;

/** Whether the server has another release of this page by now; the parts of this one that were not loaded yet are gone with it. */
export async function isReplaced(): Promise<boolean> {
  const entry = ownEntry();
  const served = await pageOfTheServer();
  return entry !== null && served !== null && !served.includes(entry);
}

/** Platforms and gateways answer in a line or two. Characters. */
const LONGEST = 100_000;

/** The text of an answer. What never ends must not fill the memory of the process that watches the deadlines. @throws RangeError */
export async function shortAnswer(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    if (text.length > LONGEST) throw new RangeError('the answer is too long');
  }
  return text + decoder.decode();
}

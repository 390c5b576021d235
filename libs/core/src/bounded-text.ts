/**
 * The UTF-8 text of a body that may never end.
 * @param longest characters
 * @throws RangeError when it is longer
 */
export async function boundedText(
  body: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  longest: number,
): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of body) {
    text += decoder.decode(chunk, { stream: true });
    if (text.length > longest) throw new RangeError('the answer is too long');
  }
  return text + decoder.decode();
}

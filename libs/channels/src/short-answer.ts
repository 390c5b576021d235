import { boundedText } from '@huiying/core';

/** Platforms and gateways answer in a line or two. Characters. */
const LONGEST = 100_000;

/** The text of an answer. What never ends must not fill the memory of the process that watches the deadlines. @throws RangeError */
export const shortAnswer = (response: Response): Promise<string> => boundedText(response.body ?? [], LONGEST);

import { type AnsweredOpinion, type OpinionRequest, SEVERITIES } from '@huiying/core';
import { z } from 'zod';

const MEASURES = ['deaths', 'missing', 'seriouslyInjured', 'injured', 'poisoned', 'evacuated', 'atRisk', 'lossYuan'];
const MOST_QUOTES = 5;

const Completion = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string().max(20_000) }) })).min(1),
});
const Answer = z.object({
  severity: z.enum(SEVERITIES),
  measures: z.record(z.string(), z.number().min(0).nullable()).nullish(),
  quotes: z.array(z.string()).nullish(),
  remark: z.string().nullish(),
});

/** Some servers fence their JSON whatever they are asked for. */
const FENCE = /^\s*```(?:json)?\s*|\s*```\s*$/gu;

/**
 * Reads a chat completion. A quote that does not stand in the text word for word is left out and counted.
 * @returns undefined for anything that is not the answer that was asked for
 */
export function readOpinion(body: string, request: OpinionRequest, model: string): AnsweredOpinion | undefined {
  const completion = Completion.safeParse(parsed(body));
  if (!completion.success) return undefined;
  const content = completion.data.choices[0]?.message.content ?? '';
  const answer = Answer.safeParse(parsed(content.replaceAll(FENCE, '')));
  if (!answer.success) return undefined;
  const given = answer.data.quotes ?? [];
  const said = `${request.title}\n${request.text}`;
  const quotes = [...new Set(given)].filter((quote) => quote.trim() !== '' && said.includes(quote));
  return {
    status: 'answered',
    model,
    severity: answer.data.severity,
    measures: Object.fromEntries(
      Object.entries(answer.data.measures ?? {}).filter(
        (entry): entry is [string, number] => entry[1] !== null && MEASURES.includes(entry[0]),
      ),
    ),
    quotes: quotes.slice(0, MOST_QUOTES),
    droppedQuotes: new Set(given).size - quotes.length,
    remark: answer.data.remark?.trim().slice(0, 300) || null,
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

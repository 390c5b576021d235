import type { SmsSettings } from '@huiying/core';
import { z } from 'zod';
import { askedAddress, strict, words } from './field-schemas.js';

const FIELDS = ['phone', 'text', 'id'];
const REQUIRED = ['phone', 'text'];

const NOT_HEADERS = { error: '应为请求头的名称和值（值为不换行的文字）' };
/** Values are secrets and not shown. */
const headers = z.record(z.string(), z.string(NOT_HEADERS)).refine((given) => {
  try {
    return new Headers(given) instanceof Headers;
  } catch {
    return false;
  }
}, NOT_HEADERS);

const plain = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const answerWords = z.array(plain).min(1);

const schema = strict({
  url: askedAddress,
  method: z.enum(['POST', 'GET']).default('POST'),
  headers: headers.default({}),
  json: z.record(z.string(), z.unknown()).exactOptional(),
  form: z.record(z.string(), plain).exactOptional(),
  success: z
    .union([strict({ field: words, is: answerWords }), strict({ contains: words })], {
      error: '应为 {field: 答复中的字段, is: [成功时的值]} 或 {contains: 成功时答复中的文字}',
    })
    .exactOptional(),
  busy: z.array(plain).default([]),
  characters: z.int().min(60).max(500).default(130),
});

/** The HTTP gateway of the office's carrier: what it is asked, and how it says that it took a message. */
export const smsSettings: z.ZodType<SmsSettings> = schema
  .refine(({ json, form }) => (json === undefined) !== (form === undefined), { error: '应写 json 或 form，二者取一' })
  .refine(({ json, method }) => json === undefined || method === 'POST', {
    path: ['method'],
    error: 'json 只能用 POST',
  })
  .superRefine(({ json, form, busy, success }, context) => {
    const key = json === undefined ? 'form' : 'json';
    const names = placeholdersIn(json ?? form);
    const unknown = names.find((name) => !FIELDS.includes(name));
    const missing = REQUIRED.filter((name) => !names.includes(name)).map((name) => `{${name}}`);
    const refuse = (path: string, message: string): void => context.addIssue({ code: 'custom', path: [path], message });
    if (unknown !== undefined)
      refuse(key, `没有占位 {${unknown}}（可用：${FIELDS.map((name) => `{${name}}`).join('、')}）`);
    if (missing.length > 0) refuse(key, `应在值里写 ${missing.join(' 和 ')}`);
    if (busy.length > 0 && !success) refuse('busy', '须同时写 success');
  });

/** In the values, at any depth. */
function placeholdersIn(template: unknown): string[] {
  if (typeof template === 'string') return Array.from(template.matchAll(/\{(\w+)\}/gu), ([, name = '']) => name);
  return typeof template === 'object' && template !== null ? Object.values(template).flatMap(placeholdersIn) : [];
}

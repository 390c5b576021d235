import { classify, instantOf } from '@huiying/core';
import { SHIPPED_RULES } from './shipped-rules.js';

const LEVELS: Readonly<Record<string, string>> = {
  'especially-serious': 'I',
  serious: 'II',
  'relatively-serious': 'III',
};
const PUBLISHED_AT = instantOf(Date.UTC(2026, 10, 20));

/** Level (I, II, III or below), text and title, a line each, with bars between; a line that begins with # is a remark. */
export const gradedLines = (lines: string): [level: string, text: string, title: string][] =>
  lines
    .trim()
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .map((line) => {
      const [level = '', text = '', title = ''] = line.split('|');
      return [level, text, title];
    });

/** What the shipped tables say of a text of 20 November 2026, as such lines write it. */
export const levelTold = (text: string, title: string): string =>
  LEVELS[classify({ title, text, publishedAt: PUBLISHED_AT }, SHIPPED_RULES).severity] ?? 'below';

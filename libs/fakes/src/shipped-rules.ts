import { readFileSync } from 'node:fs';
import { readSeverityRules } from '@huiying/core';
import { parse } from 'yaml';

/** The level tables as they are shipped. */
export const SHIPPED_RULES = readSeverityRules(
  parse(readFileSync(new URL('../../../config/severity.yaml', import.meta.url), 'utf8')),
);

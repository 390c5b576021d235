import { HANDLING_CLASSES, SEVERITIES } from '@huiying/core';
import { z } from 'zod';
import { atLeastOne, identifier, strict, words } from './field-schemas.js';

const severities = atLeastOne(z.enum(SEVERITIES));

/** Whom a rule is for: a list of severities, or lists by name. */
export const applicability = z.union([
  severities.transform((list) => ({ severities: list })),
  strict({
    severities: severities.exactOptional(),
    origins: atLeastOne(z.enum(['feed', 'hotline', 'manual'])).exactOptional(),
    handlingClasses: atLeastOne(z.enum(HANDLING_CLASSES)).exactOptional(),
    eventTypes: atLeastOne(words).exactOptional(),
    focuses: atLeastOne(identifier).exactOptional(),
    units: atLeastOne(identifier).exactOptional(),
    reportsFrom: z.number().int().min(2).exactOptional(),
  }),
]);

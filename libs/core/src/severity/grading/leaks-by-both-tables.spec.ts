import { SHIPPED_RULES as rules } from '@huiying/fakes';
import { instantOf } from '../../time/instant.js';
import { classify } from '../classify.js';

const publishedAt = instantOf(Date.UTC(2026, 10, 25, 12));

/** Special equipment and the environment have tables of their own for whom a leak drives out. */
it('a leak is graded by the table of special equipment, and what that of the environment makes of it stays possible', () => {
  const { severity, strictest } = classify(
    { text: '昨夜化工仓储罐区氨气泄漏，下风向疏散居民1.2万人，无人中毒。', publishedAt },
    rules,
  );
  expect({ severity, strictest }).toEqual({ severity: 'relatively-serious', strictest: 'serious' });
});

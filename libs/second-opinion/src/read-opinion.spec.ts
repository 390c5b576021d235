import { readOpinion } from './read-opinion.js';

const REQUEST = { title: '工地坍塌', text: '城北工地发生坍塌，已致2人死亡，5人受伤。' };
const completion = (content: unknown): string =>
  JSON.stringify({
    choices: [{ message: { content: typeof content === 'string' ? content : JSON.stringify(content) } }],
  });
const read = (content: unknown) => readOpinion(completion(content), REQUEST, 'local');

describe('an answer of the model', () => {
  it('is taken with the quotes that stand in the report', () => {
    const quotes = ['已致2人死亡', '工地坍塌'];
    expect(read({ severity: 'ordinary', measures: { deaths: 2 }, quotes, remark: ' 一般事故 ' })).toEqual({
      status: 'answered',
      model: 'local',
      severity: 'ordinary',
      measures: { deaths: 2 },
      quotes,
      droppedQuotes: 0,
      remark: '一般事故',
    });
  });

  it('loses quotes that are not verbatim, and says how many', () => {
    const opinion = read({ severity: 'serious', quotes: ['已致12人死亡', '', '5人受伤'] });
    expect(opinion).toMatchObject({ quotes: ['5人受伤'], droppedQuotes: 2 });
  });

  it('may be fenced, and measures nobody knows are left out', () => {
    const fenced = '```json\n{"severity":"none","measures":{"deaths":null,"anger":9}}\n```';
    expect(read(fenced)).toMatchObject({ severity: 'none', measures: {}, quotes: [] });
  });

  it.each([
    ['no JSON', '我认为是重大事故'],
    ['an unknown level', { severity: 'catastrophic' }],
    ['a negative toll', { severity: 'ordinary', measures: { deaths: -1 } }],
    ['a list', []],
  ])('is none when it is %s', (_, content) => {
    expect(read(content)).toBeUndefined();
  });

  it.each(['', '<html>', '{}', '{"choices":[]}', 'null'])('is none when the completion is %j', (body) => {
    expect(readOpinion(body, REQUEST, 'local')).toBeUndefined();
  });
});
